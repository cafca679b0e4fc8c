Get-Process a–b
$a.b–c
foo ––x
foo –
