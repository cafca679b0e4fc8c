$s = @{ Identity = }
Get-Process
