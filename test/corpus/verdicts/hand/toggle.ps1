$privacy = Get-CsPrivacyConfiguration -Identity Global
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode (-not $privacy.EnablePrivacyMode)
