@'
text
Get-Process
