$a = 1
@"
text $x
