"abc $(Get-CsPrivacyConfiguration -Id
Get-Process
