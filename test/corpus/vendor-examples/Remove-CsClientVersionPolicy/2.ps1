Get-CsClientVersionPolicy -Filter tag:* | Remove-CsClientVersionPolicy
