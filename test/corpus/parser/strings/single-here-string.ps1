@'
line 1
it's "quoted" $x `n
'@
