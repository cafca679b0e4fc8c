1 - 2 - 3
$a -replace 'x', 'y' -replace 'z'
1 / 2 / 3
$a -eq $b -eq $c
$a ?? $b ?? $c
