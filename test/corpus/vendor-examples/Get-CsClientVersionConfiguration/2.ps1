Get-CsClientVersionConfiguration -Identity site:Oslo
