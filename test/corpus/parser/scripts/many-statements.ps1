$a = 1; $b = 2; $c = $a + $b; if ($c -gt 2) { foo } ; bar
