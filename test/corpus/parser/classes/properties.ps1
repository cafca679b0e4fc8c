class A {
  $a
  [int] $b
  [string] $c = 'x'
  static [int] $d = 1
  hidden [string] $e
  static hidden $f = { 1 }
  hidden static [int[]] $g = @(1, 2)
  [ValidateNotNull()] [string] $h
  [System.Collections.Generic.List[string]] $i = [System.Collections.Generic.List[string]]::new()
  [int] $j; [int] $k
}
