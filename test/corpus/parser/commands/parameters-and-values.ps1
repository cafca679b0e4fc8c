Set-Thing -A 1 -B $true -C:$false -D 'x' -E "y$z" -F (1 + 2) -G @(1) -H @{ a = 1 } -I { b } -J [int] -K a,b
