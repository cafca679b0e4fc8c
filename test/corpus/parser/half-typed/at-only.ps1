@
foo
