class A {
  [int] [string] $a
}
