foo && bar
foo || bar
foo && bar || baz
foo | a && b | c
foo &&
bar
1 && 2
$a = foo && bar
(foo && bar)
foo && return
foo || throw 'x'
foo || exit 1
