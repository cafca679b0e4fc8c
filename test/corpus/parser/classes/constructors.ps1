class A {
  A() { }
  A([int] $a) { $this.x = $a }
  static A() { }
  hidden A([string] $b) { }
  [int] $x
}
