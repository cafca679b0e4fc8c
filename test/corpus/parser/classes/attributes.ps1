[Foo()]
class A {
  [Bar(1, X = 2)] [int] $a
  [Baz()] [void] M() { }
}
[Flags()] enum E { A = 1; B = 2 }
[DscResource()]
class R {
  [DscProperty(Key)] [string] $Name
  [R] Get() { return $this }
  [bool] Test() { return $true }
  [void] Set() { }
}
