foreach ($x in $y)
Get-Process
