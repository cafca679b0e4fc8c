foo a, b, c
foo a,
b
foo -x a,
  b -y
foo (1), 2
