try { 1 }
Get-Process
