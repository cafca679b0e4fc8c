class A {
  [int] $a
  [int] $a
  [void] M() { }
  [void] M() { }
  [void] M([int] $x) { }
}
