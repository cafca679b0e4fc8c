class A {
  $a
  static [int] M() { return $this.a }
}
