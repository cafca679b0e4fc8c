class A {
  [void] M() { }
  [int] N([int] $a, [string] $b) { return 1 }
  O() { }
  static [string] P() { return 'x' }
  hidden [void] Q() { }
  [string] ToString() { return "$($this.a)" }
  [int[]] R([int] $a = 1) { return @(1) }
  [void] S(
    [int] $a,
    [int] $b
  )
  {
    $this.a = $a
  }
}
