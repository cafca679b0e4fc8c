foo -a b c -d e f g
foo a -b c d -e
