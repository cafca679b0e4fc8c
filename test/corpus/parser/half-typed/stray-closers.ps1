Get-Process }
Get-Service )
Get-Item ]
