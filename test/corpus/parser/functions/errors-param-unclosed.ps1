param($a,
Get-Process
