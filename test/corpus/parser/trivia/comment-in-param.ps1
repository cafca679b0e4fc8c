param(
  # first
  [string] $a, # after a
  # second
  $b
  # end
)
