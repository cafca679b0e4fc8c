@{ a = 1; b = @(1, 2); c = @{ d = $true; e = $null }; f = 'x' }
