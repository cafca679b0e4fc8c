$a-eq$b
$a -eq$b
1-eq1
$a-and$b
(1)-eq(1)
'a'-eq'b'
$a -eq-1
