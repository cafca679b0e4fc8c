$s = @('a', 'b'
Get-Process
