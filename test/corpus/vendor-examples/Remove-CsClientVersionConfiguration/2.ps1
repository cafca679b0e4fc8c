Get-CsClientVersionConfiguration -Filter site:* | Remove-CsClientVersionConfiguration
