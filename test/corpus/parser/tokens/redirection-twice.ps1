foo > a > b
foo 2>&1 2> x
