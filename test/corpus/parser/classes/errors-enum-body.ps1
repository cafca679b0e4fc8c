enum E
foo
