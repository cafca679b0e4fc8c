if ($x -match '^(?<a>\d+)-(?<b>[a-z]+)$') { $matches['a'], $matches.b }
$y = $x -replace '\s+', ' ' -replace "`r`n", "`n"
[regex]::Matches($x, "(?i)a|b") | ForEach-Object { $_.Groups[1].Value }
