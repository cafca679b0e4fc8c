foo && $a = 1
