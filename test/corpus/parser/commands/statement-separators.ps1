foo; bar; baz
foo;bar
foo ; ; bar
(foo); (bar)
