foo -a
foo -a b
foo -a:b
foo -a: b
foo -a:$b
foo -a:(1)
foo -a:'x' -c
foo -a:b,c
foo -a:-b
foo -a :b
foo -a::b
foo -1
foo -1a
foo -_x
foo -a.b
foo -a-b
foo -a?b
foo -a"b"
foo -a'b'
foo -a=b
foo -a[0]
foo -a{b}
foo -a(b)
foo -a$b
foo -é
foo -?
foo -
foo --
foo ---
foo --a
foo -a;bar
foo -a|bar
