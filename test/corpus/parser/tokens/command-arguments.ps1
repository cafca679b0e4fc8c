foo a,b c, d ,e
foo a , b
foo (1),(2)
foo $a,$b
foo @(1),2
foo {a},{b}
foo 'a','b'
foo -x a,b
foo -x:a,b
