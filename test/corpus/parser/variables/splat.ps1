Get-Process @a
Get-Process @a @b -Name x
Get-Process @script:a
Get-Process @using:a
Get-Process @args
foo @{a=1}
foo @(1)
