"$a.Name.Length"
"$($a.Name.Length)"
"$a.b()"
"$a[1].c"
