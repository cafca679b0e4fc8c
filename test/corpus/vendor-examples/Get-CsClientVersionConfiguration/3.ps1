Get-CsClientVersionConfiguration -Filter "site:*"
