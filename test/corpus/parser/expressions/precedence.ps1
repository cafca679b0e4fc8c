1 + 2 * 3 - 4 / 5 % 6
1 * 2 + 3 * 4
$a -and $b -or $c -xor $d
$a -eq 1 + 2
$a -eq $b -and $c -eq $d
1..3 + 4
1 + 1..3
-1 * -2
!$a -and $b
-not $a -eq $b
$a, $b + $c
1, 2 -join 3
'a' + 'b' -eq 'ab'
$a -band 1 -eq 1
$a -f $b + $c
$a ?? $b -or $c
