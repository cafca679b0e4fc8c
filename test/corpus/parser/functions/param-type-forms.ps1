param(
  [int]$a, [int] $b, [int[]]$c, [System.Collections.Generic.List[string]]$d, [switch]$e, [ref]$f,
  [Nullable[int]]$g, [ValidateSet('x')]$h, [int][ValidateRange(1, 2)]$i, [string]${j k}, $script:l
)
