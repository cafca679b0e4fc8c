class A {
  [int] $v
  [int] Get() { if ($this.v) { return $this.v } else { return 0 } }
  [void] Add([int] $n) { $this.v += $n }
}
