Get-Process -Name　x
$a = 1
Get-Process​x
