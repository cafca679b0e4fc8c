#! error CsUrlRequired
New-CsClientVersionConfiguration -Identity site:Redmond -Enabled $true -DefaultAction BlockWithUrl
