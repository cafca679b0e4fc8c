configuration A
foo
