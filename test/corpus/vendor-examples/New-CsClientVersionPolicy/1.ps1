New-CsClientVersionPolicy -Identity site:Oslo
