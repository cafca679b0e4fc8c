Get-Process ` 
  -Name x
