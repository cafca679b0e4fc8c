& $a
& $a b
& $a.b c
& (foo)
& { 1 } 2
& $a[0] b
& [int] 1
& @(1)
& -foo
&
