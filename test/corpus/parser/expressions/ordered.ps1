[ordered]@{ a = 1; b = 2 }
[ordered] @{}
[pscustomobject]@{ a = 1 }
[PSCustomObject][ordered]@{ a = 1 }
