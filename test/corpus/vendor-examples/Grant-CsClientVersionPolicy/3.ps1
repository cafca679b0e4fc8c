Get-CsUser -OU "ou=Oslo,ou=Norway,dc=example,dc=com" | Grant-CsClientVersionPolicy -PolicyName "OsloClients"
