Get-CsUser | Grant-CsClientVersionPolicy -PolicyName $Null
