@'
a,b
'@.Split(',')
(@"
x
"@).Trim()
