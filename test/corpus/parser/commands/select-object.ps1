Get-Process | Select-Object Name, Id
Get-Process | Select-Object -Property Name, @{ Name = 'x'; Expression = { $_.y } } -First 1
Get-Process | Sort-Object -Property @{ e = { $_.a }; Descending = $true }, b
