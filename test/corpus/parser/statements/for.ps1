for ($i = 0; $i -lt 10; $i++) { $i }
for (;;) { }
for ($i = 0;;) { }
for (; $a;) { }
for (;; $i++) { }
for ($i = 0
$i -lt 10
$i++) { }
for () { }
for ($i) { }
for ($i; $j) { }
for ($i, $j = 0, 1; $i -lt 5; $i++, $j--) { }
for (($i = 0), ($j = 1); $i; ) { }
