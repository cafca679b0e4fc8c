foo < bar
foo 0< a
