foo @a, b
foo (@a)
$x = @{ a = @b }
"@a"
foo -x @a
foo -x:@a
foo @a[0]
return @a
@a
