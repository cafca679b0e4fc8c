function f($a) { }
function f($a, $b) { }
function f([int]$a, [string]$b = 'x') { }
function f ( $a
, $b
) { }
function f([Parameter(Mandatory)][string]$a) { }
function f($a = (foo), $b = { 1 }) { }
