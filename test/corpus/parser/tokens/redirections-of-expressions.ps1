$a > b
1 2>&1
(1) > x
$a.b >> c
"x" > y
@(1) 2> $null
