Remove-CsPrivacyConfiguration -Identity site:Oslo
