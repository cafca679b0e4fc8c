foo -eq
foo = b
foo + - * / %
foo a + b
foo !a
foo !
foo ..
foo ...
foo ::
foo .
foo ,
