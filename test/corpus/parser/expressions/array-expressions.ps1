@()
@(1)
@(1; 2)
@(
  1
  2
)
@(Get-Process | Sort-Object)
@(if ($a) { 1 })
@(@(@()))
