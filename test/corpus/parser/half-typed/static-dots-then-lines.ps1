[guid]::
Get-Process
