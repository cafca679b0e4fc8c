foo if
foo -if else
foo function class
Write-Output return
foo foreach in
