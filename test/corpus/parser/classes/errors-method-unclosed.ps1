class A {
  [void] M( { }
}
