cmd --% /c x
Get-Process
