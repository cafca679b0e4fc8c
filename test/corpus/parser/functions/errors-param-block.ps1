param($a $b)
