$s[
Get-Process
