$a ? 1 : 2
$a ? $b : $c ? $d : $e
($a -eq 1) ? 'x' : 'y'
$a ? $b ? 1 : 2 : 3
$x = $a ? 1 : 2
$a ?
  1 :
  2
$a ? (foo) : (bar)
$a -eq 1 ? 2 : 3
(foo $a) ? { 1 } : { 2 }
$a ? [int] : [string]
$a ? $env:x : $y
$a ?1:2
