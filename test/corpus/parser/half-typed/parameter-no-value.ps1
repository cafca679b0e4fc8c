Set-CsPrivacyConfiguration -EnablePrivacyMode
Get-Process
