param(
  $a,
)
