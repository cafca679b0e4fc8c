$a.b
$a.b.c
$a.'b c'
$a."b$c"
$a.$b
$a.(foo)
$a.$(foo)
$a.{b}
$a.1
$a."b".c
