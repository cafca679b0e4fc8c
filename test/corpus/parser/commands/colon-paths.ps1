cd HKLM:\Software
Get-Item Cert:\LocalMachine\My
ls env:
Get-Item Env:\PATH
dir Function:
