$a = 1
$a = $b = $c = 1
$a, $b = 1, 2
$a.b = 1
$a[0] = 1
$a.b[0].c = 1
[int]$a = 1
[int]$a, [string]$b = 1, 2
($a, $b) = 1, 2
($a) = 1
$a = foo
$a = foo | bar
$a = foo bar; $b
$a =
  1
${a} = 1
$env:X = 'y'
$global:x += 1
[a]::b = 1
$a.b() = 1
