$a = 1
if ($a) {
  Get-Process
}
# comment

Get-Service
