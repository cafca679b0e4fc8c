return
1
throw
'x'
