class A {
  [void] M() { foo $foreach; foreach ($a in 1) { foo $foreach $a } }
  [void] N() { foo $switch; switch (1) { 1 { foo $switch } } }
  [void] O() { do { $b = 1 } while ($b); foo $b }
  [void] P() { :l while ($true) { $c = 1; if ($c) { break l }; $d = 2 }; foo $d }
  [void] Q() { $e, $f = 1, 2; foo $e $f; ($g) = 1; foo $g }
  [void] R() { if (($h = 1) -and $i) { foo $h } ; $j = $true ? ($k = 1) : 2; foo $k }
}
