Get-CsPrivacyConfiguration -Identity site:Oslo
