data { $x = 1 }
data { foreach ($a in $b) { } }
data { $env:X }
data { foo }
data { "a$b" }
data { 1 + [int]2 }
