Remove-CsClientVersionPolicy -Identity site:Oslo
