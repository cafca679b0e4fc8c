Get-Process

Get-Service
