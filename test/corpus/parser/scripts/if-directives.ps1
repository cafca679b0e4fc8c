#if DEBUG
$a = 1
#endif
$b = 2
