if $a { 1 }
Get-Process
