Get-Process
&& Get-Service
