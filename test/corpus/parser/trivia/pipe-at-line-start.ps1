Get-Process
| Sort-Object
  | Select-Object Name

| Format-Table
