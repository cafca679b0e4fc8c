workflow w {
  inlinescript { foo $using:a }
  parallel { a; b }
  sequence { c }
  foreach -parallel ($x in $y) { $x }
}
foo
