param($a = 1 2)
