if (Get-CsPrivacyConfiguration -Identity
Get-Process
