class A {
  [int] $a
  static [int] $b
  [void] M() { $a = 1; $b = 2; [int] $a = 3; $a, $c = 1, 2; $this.a = 1; { $a = 1 } ; $A += 1 }
  [void] N([int] $a) { foo $a }
}
