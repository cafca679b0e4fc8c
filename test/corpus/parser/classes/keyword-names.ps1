class A {
  [int] $if
  [void] foreach() { }
  [void] process() { }
  [int] $static
}
