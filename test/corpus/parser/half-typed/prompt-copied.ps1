PS C:\> Get-Process
PS C:\> Get-Service -Name x
