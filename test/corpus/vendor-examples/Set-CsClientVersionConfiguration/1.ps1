Set-CsClientVersionConfiguration -Identity site:Oslo -Enabled $False
