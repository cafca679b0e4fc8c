Get-CsUser -Filter {VoicePolicy -eq "OsloVoice"} | Grant-CsClientVersionPolicy -PolicyName "OsloClients"
