Grant-CsClientVersionPolicy -Identity "Pilar Ackerman" -PolicyName "OsloClients"
