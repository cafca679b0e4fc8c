$a = return
$b = throw 'x'
$c = break
