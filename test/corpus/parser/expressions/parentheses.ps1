(1)
((1))
(Get-Process)
(Get-Process | Sort-Object)
($a = 1)
($a = 1) + 1
(
  1
)
(1, 2)
(foo).bar
(foo -a b)[0]
