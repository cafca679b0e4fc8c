foo=bar
a = b
foo =bar
foo -a=1
