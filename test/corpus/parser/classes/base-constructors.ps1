class B : A {
  B() : base() { }
  B([int] $a) : base($a, 'x') { $this.y = 1 }
  B([string] $b) :
    base($b) { }
}
