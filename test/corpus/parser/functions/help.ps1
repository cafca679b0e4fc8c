<#
.SYNOPSIS
 x
#>
function f { }
function g {
  # .SYNOPSIS
  #  y
  param($a)
}
function h { } # trailing
