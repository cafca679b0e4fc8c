class A {
  [int] M() { return $x }
  [int] N() { $x = 1; return $x }
  [void] O() { if ($this.q) { $y = 1 }; foo $y }
  [void] P() { foreach ($z in 1) { foo $z }; foo $z }
  [void] Q() { foo $Host $HOME $PID $PSVersionTable $global:a $script:b $env:c $error $LASTEXITCODE $Matches $pwd $null $true }
  [void] R([int] $p) { foo $p $_ $args $input $PSScriptRoot $MyInvocation $? $PSItem }
  [void] S() { while ($w = foo) { bar $w } }
  [void] T() { foo "$v" { $u } $($t) }
  [void] U() { try { $k = 1 } catch { }; foo $k }
  [void] V() { try { $k = 1 } finally { foo $k } }
  [void] W() { for ($i = 0; $i -lt 1; $i++) { foo $i } ; foo $i }
}
