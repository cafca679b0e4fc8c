else { 1 }
Get-Process
