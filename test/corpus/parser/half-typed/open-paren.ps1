Set-CsPrivacyConfiguration -Identity (Get-Thing
Get-Process
