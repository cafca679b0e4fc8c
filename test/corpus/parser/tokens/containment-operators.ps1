$a -contains 1; $a -notcontains 1; $a -icontains 1; $a -inotcontains 1; $a -ccontains 1; $a -cnotcontains 1
$a -in $b; $a -notin $b; $a -iin $b; $a -inotin $b; $a -cin $b; $a -cnotin $b
