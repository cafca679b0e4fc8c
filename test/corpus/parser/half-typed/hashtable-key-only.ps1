$s = @{ Identity = 'global'; Ena }
Get-Process
