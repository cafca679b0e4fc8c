switch ($a) { 1 { }
Get-Process
