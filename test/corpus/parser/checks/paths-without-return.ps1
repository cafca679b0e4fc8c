class A {
  [int] A1() { if ($true) { return 1 } else { return 2 } }
  [int] A2() { if ($true) { return 1 } }
  [int] A3() { while ($true) { return 1 } }
  [int] A4() { for (;;) { } }
  [int] A5() { try { return 1 } catch { return 2 } }
  [int] A6() { try { return 1 } catch [a] { return 2 } }
  [int] A7() { try { return 1 } finally { foo } }
  [int] A8() { try { foo } finally { return 1 } }
  [int] A9() { switch (1) { 1 { return 1 } } }
  [int] B1() { switch (1) { 1 { return 1 } default { return 2 } } }
  [int] B2() { throw 'x' }
  [int] B3() { exit }
  [int] B4() { do { return 1 } while ($true) }
  [int] B5() { foreach ($x in 1) { return 1 } }
  [int] B6() { break }
  [int] B7() { for (;;) { break }; foo }
  [int] B8() { for (;;) { continue } }
  [int] B9() { { return 1 } }
}
