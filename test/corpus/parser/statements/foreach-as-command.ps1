Get-Process | foreach { $_ }
foreach { 1 }
