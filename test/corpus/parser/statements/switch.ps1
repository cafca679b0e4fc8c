switch ($a) { 1 { 2 } }
switch ($a) { 1 { 2 } default { 3 } }
switch ($a) {
  'x' { 1 }
  "y$z" { 2 }
  { $_ -gt 5 } { 3 }
  abc { 4 }
  (1 + 2) { 5 }
  $b { 6 }
  default { 7 }
}
switch ($a) { 1 { break } 2 { continue } }
switch ($a) { 1 { } ; 2 { } }
switch ($a) { { $true } { } }
switch (foo | bar) { default { } }
switch ($a) { -1 { } 1.5 { } }
