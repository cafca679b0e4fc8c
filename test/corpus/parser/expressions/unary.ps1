-$a
+$a
- $a
-(1)
--$a
++$a
-not $a
! $a
-bnot $a
-split 'a b'
-join $a
, $a
-not -not $a
- - 1
-"1"
+'x'
