Get-CsPrivacyConfiguration -Filter "site:O*"
