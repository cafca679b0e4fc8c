foo -a -1
foo -a - 1
foo -a -b
foo -a (-1)
foo -a -1.5e3
