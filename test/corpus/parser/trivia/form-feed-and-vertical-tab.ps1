$a=1
Get-Process-Namex
