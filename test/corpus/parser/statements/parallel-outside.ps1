parallel { a }
sequence { b }
foo
