:outer while ($a) { break outer }
:outer foreach ($x in $y) { continue outer }
break $label
break 'x'
continue a.b
break outer; foo
break (foo)
