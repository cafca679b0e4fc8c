Get-CsClientVersionConfiguration | Set-CsClientVersionConfiguration -DefaultURL "https://example.com/newclient"
