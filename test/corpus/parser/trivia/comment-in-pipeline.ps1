Get-Process |
# between
Where-Object { $_ } | # after
<# block #>
Sort-Object
