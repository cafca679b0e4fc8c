New-CsClientVersionConfiguration -Identity site:Oslo -Enabled $False
