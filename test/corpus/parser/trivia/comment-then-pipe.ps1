Get-Process
# comment
| Sort-Object
<# x #> | Select-Object a
