Get-Process   
$a = 1  
