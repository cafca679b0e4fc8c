<#
.SYNOPSIS
  A script.
.PARAMETER Name
  The name.
#>
param($Name)
$Name
