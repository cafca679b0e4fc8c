"a $( b "
Write-Output x
