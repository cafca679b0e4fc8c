Import-Csv .\users.csv | ForEach-Object {
  $u = $_
  try {
    Set-ADUser -Identity $u.Sam -Replace @{ 'a-b' = $u.'Display Name' } -ErrorAction Stop
  } catch [System.Exception] {
    Write-Error "Failed: $($u.Sam): $($_.Exception.Message)"
  }
}
