Write-Output a"b c"d
Write-Output "a"b
Write-Output 'a'b 'a''b'c
Write-Output a'b c'd
Write-Output x="y z"
