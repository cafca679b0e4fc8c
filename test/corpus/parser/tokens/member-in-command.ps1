foo $a.b.c
foo $a.b()
foo $a.b(1, 2)
foo $a[0]
foo $a[0].b
foo $a [0]
foo $a .b
foo (a).b
foo (a)[0]
foo @(1)[0]
foo @{a=1}.a
foo 'a'.b
foo "a".b
foo {a}.b
foo $(a).b
foo [int]::x
foo ([int]::x)
foo $a::b
