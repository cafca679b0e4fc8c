Get-CsClientVersionPolicy -Filter site:*
