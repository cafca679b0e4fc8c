#! warning noRule
Get-CsPrivacyConfiguration -Filter 'site:*' | Set-CsPrivacyConfiguration -EnablePrivacyMode $true
