Get-Process
<# open
more
