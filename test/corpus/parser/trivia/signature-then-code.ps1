Get-Process
# SIG # Begin signature block
# MIIabc
# SIG # End signature block
Get-Service
