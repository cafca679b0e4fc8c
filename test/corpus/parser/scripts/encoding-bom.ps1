param($a)
"ä: $a"
