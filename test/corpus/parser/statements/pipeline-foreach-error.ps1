foreach ($x in $y) { $x } | foo
