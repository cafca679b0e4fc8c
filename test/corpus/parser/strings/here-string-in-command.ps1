Set-Content -Path a -Value @'
x
'@ -Force
Write-Output @"
$a
"@, @'
b
'@
