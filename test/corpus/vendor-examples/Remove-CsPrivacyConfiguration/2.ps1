Get-CsPrivacyConfiguration -Filter "site:*" | Remove-CsPrivacyConfiguration
