$x = @{ a = 1
Get-Process
