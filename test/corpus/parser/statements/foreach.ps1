foreach ($x in $y) { $x }
foreach ($x in 1..3) { }
foreach ($x in Get-Process | Sort-Object) { }
foreach ($x in @(1, 2)) { }
foreach($x in $y){$x}
foreach ($x
in
$y)
{ }
foreach (${a b} in $c) { }
foreach ($x in $y) { foreach ($z in $x) { } }
foreach ($x in foo -a b) { }
foreach ($script:x in 1) { }
