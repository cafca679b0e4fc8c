Write-Output a(b)
Write-Output (a) b
Write-Output a (b)
