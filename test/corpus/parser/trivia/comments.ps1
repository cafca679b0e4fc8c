# whole line
Get-Process # after
# two
# three

<# block #> Get-Service <# in the middle #> -Name x <# end #>
<#
 several
 lines
#>
1 <# a #> + <# b #> 2
