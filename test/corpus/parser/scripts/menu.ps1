do {
  Write-Host '1: a'
  $c = Read-Host 'Choose'
  switch ($c) {
    '1' { foo }
    'q' { return }
    default { Write-Warning "Unknown: $c" }
  }
} until ($c -eq 'q')
