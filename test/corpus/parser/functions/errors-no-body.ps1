function f
Get-Process
