#requires -Version 5.1
#Requires -Modules Lync
#requires -RunAsAdministrator
Get-Process
