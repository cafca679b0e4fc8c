Get-CsUser -LdapFilter "l=Oslo" | Grant-CsClientVersionPolicy -PolicyName "OsloClients"
