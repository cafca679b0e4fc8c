foo a#b #c
foo #a
$a#b
1#c
