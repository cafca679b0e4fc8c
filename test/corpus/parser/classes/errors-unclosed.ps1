class A {
  [int] $a
Get-Process
