:a for (;;) { }
:a while ($b) { }
:a do { } while ($b)
:a do { } until ($b)
:a foreach ($x in $y) { }
:a switch ($b) { 1 { } }
:a
while ($b) { }
:label1 :label2 while ($a) { }
