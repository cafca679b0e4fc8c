Get-Process –Name x
Get-Process —Name x
Get-Process ―Name x
1 – 2
1 — 2
$a –eq $b
$a –– 
–$x
$i––
$a –= 1
Get–Process
