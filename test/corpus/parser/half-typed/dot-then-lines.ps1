$x.
Get-Process
