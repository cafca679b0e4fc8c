$j = Start-Job { param($x) $x } -ArgumentList 1
$j | Wait-Job | Receive-Job
Get-Process &
