[ref] $a = 1
[ref][int] $a = 1
[int][ref] $a = 1
$b = [int][ref] $a
$b = [ref][ref] $a
$b = [ref][int] $a
foo ([ref] $a)
foo ([ref][ref] $a)
[void] $c = 1
function f([void] $x) { }
