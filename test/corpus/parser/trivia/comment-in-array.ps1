$a = @(
  # first
  1, # one
  2
  # last
)
$b = 1, # one
  2
