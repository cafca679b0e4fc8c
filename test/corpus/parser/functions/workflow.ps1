workflow w {
  param($a)
  foo $a
}
w 1
