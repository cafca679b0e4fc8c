$a + $b = 1
$true = 1
-$a = 1
@($a) = 1
[int] = 1
