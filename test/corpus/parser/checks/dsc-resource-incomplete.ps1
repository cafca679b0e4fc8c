[DscResource()]
class A {
  [string] $k
  [int] Get() { return 1 }
}
[DscResource()]
class B {
  [DscProperty(Key)] [hashtable] $k
  B([int] $x) { }
}
[DscResource()]
class C : B {
  [DscProperty(Key = $true)] [E] $k
  [C[]] Get() { return $null }
  [int] Test() { return 1 }
  Set() { }
}
enum E { x }
