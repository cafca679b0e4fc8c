Write-Host "abc $x
Get-Process
