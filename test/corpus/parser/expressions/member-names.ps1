$a.if
$a.foreach
$a.class
$a.function.return
$a.b_c1
$a.Where
$a.ä
