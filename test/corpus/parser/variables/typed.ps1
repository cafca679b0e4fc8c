[int]$a
[int]$a = 1
[string[]]$a = 'x'
[ValidateNotNull()][string]$a = 'b'
[int] $a
[int]
$a
