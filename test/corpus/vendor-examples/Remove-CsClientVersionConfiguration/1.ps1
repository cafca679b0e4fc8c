Remove-CsClientVersionConfiguration -Identity site:Oslo
