class A {
  [void] M() { . foo; $x = 1; if ($true) { $y = 2 }; foo $x $y $z }
  [void] N() { Set-Variable a 1; foo $a }
  [void] O() { [ValidateNotNull()] $b = 1; foo $b }
  [void] P() { if ($true) { [int] $c = 1 } else { [string] $c = 'x' }; foo $c }
  [void] Q() { if ($true) { [int] $d = 1 }; foo $d }
  [void] R() { $private:e = 1; foo $e $private:e }
}
