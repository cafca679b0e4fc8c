$a
.Length
$a.
Length
'x'.
  Trim().
  Length
