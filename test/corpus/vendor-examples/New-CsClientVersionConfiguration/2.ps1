$check = New-CsClientVersionConfiguration -Identity site:Oslo -InMemory

$check.DefaultAction = "Block"

Set-CsClientVersionConfiguration -Instance $check
