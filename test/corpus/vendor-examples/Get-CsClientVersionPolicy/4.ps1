Get-CsClientVersionPolicy | Select-Object -ExpandProperty Rules
