@{
  # first
  a = 1 # after a
  <# x #> b = 2
  # last
}
