[int]::
