Get-Process
  #requires -Version 4
function f { #requires -Modules X
}
# requires -Version 2
##requires -Version 9
