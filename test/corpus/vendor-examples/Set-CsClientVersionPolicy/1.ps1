Set-CsClientVersionPolicy -Identity site:Oslo -Rules $Null

$rules = Get-CsClientVersionPolicy -Identity site:Bergen | Select-Object -ExpandProperty Rules

Set-CsClientVersionPolicy -Identity site:Oslo -Rules $rules
