foo a{b}c
foo ${a}{b}
foo {a}b
find . -exec x {} ;
