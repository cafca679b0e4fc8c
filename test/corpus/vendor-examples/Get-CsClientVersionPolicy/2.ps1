Get-CsClientVersionPolicy -Identity site:Oslo
