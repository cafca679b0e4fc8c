class A {
  [void] M()
  [int] $a
}
