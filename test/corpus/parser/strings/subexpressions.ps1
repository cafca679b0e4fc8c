"$(1)"
"a$(Get-Date)b"
"$($a.b)"
"$()"
"$(
  1
  2
)"
"$("nested $("deep $x") y")"
"$(if ($x) { 'y' } else { "n" })"
