@'
one
two
'@
@"
$a
$b
"@
