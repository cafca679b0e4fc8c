$a -eq 1 -and `
  $b -eq 2
if ($a -eq 1 -or
    $b -eq 2 -and
    -not $c) { 1 }
