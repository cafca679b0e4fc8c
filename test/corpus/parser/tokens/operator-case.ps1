$a -EQ 1; $a -Like 'x'; $a -AND $b; -NOT $a; $a -F 1
