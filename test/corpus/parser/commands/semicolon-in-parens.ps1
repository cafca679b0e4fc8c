foo (a; b)
