Write-Output a}b
