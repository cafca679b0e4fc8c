class A {
  [int] M() { }
  [void] N() { return 1 }
  O() { return 1 }
  [int] P() { if ($true) { return 1 } }
}
