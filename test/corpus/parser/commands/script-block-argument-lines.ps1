Get-Process | Where-Object {
  $_.Name -eq 'x'
} | ForEach-Object {
  $_.Id
}
Invoke-Command -ScriptBlock {
  foo
} -ComputerName x
