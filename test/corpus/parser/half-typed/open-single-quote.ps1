Set-CsPrivacyConfiguration -Identity 'site:Red
Get-CsPrivacyConfiguration
