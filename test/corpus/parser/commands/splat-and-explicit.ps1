foo @a -b 1
foo -b 1 @a c
foo @a.b
foo @a[0]
