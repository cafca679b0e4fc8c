if ($a) { 1 } foo
if ($a) { } while ($b) { } foreach ($x in $y) { } bar
function f { } foo
{ 1 } { 2 }
