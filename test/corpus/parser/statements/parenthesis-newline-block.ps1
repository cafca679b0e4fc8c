if ($a -and
  $b
) { 1 }
while (
  $a
) { 1 }
