@{ a = foo bar; b = Get-Process | Sort-Object }
@{ a = if ($b) { 1 } else { 2 }; c = 3 }
@{ a = foreach ($x in $y) { $x } }
@{ a = { b } }
@{ a = 1, 2, 3; b = @(1) }
@{ a =
1 }
@{ a = $b = 1 }
