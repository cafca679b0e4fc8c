#requires -Version 3.0
$a = @"
é
"@
