$(if ($a) { 1 }) | foo
$(foreach ($x in $y) { $x }) | foo
@(switch ($a) { 1 { 2 } }).Count
