class A {
  $a = 1 + 2
  $b = @{ c = 1 }
  $d = (foo)
  $e = $(bar)
  $f = 'x', 'y'
  $g = [int]'1'
  $h = -1
}
