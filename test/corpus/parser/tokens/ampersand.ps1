& foo
&foo
& $a
& { 1 }
& (foo) bar
& "a b" c
& $a.b c
& $a['b'] c
&{1}
