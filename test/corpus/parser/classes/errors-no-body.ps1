class A
Get-Process
