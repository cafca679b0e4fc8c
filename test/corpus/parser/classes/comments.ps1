class A { # a
  # b
  [int] $c # d
  <# e #>
  [void] M() { } # f
}
