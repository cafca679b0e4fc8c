class A {
  [ValidateScript({ 1 })] [int] $a
  [ValidateSet('x', 'y')] [string] $b
  [void] M([ValidateRange(1, 2)] [int] $c, [ValidateScript({ 1 })] [int] $d) { }
  [void] N() { $s = { param([ValidateScript({ 1 })] $e) } }
}
