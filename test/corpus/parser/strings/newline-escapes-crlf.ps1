"a`
b"
Write-Output a`
b
