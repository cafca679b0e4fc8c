param(
  $a = @(
    1
    2
  ),
  $b = @{
    c = 1
  },
  $d = "x
y",
  [scriptblock] $e = { 1 }
)
