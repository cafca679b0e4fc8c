Get-Process
Set-CsPrivacyConfiguration -Identity (
Get-Service
foreach ($x in 1) { $x }
