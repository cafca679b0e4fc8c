'abc
Get-Process
