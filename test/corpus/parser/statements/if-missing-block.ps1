if ($a)
Get-Process
