# APPROVED-BY: j.doe; old clients are blocked elsewhere (see CHG0012001)
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
