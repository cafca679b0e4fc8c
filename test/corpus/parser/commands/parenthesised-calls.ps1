foo (bar)
foo (bar -x 1) -y
foo(1)
foo (1)
foo -x(1)
foo -x (1)-y
