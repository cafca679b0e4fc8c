$script:x = 1
function Get-X { $script:x }
Export-ModuleMember -Function Get-X
