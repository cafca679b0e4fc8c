${a
Get-Process
