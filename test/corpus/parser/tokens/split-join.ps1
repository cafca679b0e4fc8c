$a -split 'x'; $a -isplit 'x'; $a -csplit 'x'; -split $a; -isplit $a; -csplit $a
$a -join ','; -join $a
-join ('a', 'b')
