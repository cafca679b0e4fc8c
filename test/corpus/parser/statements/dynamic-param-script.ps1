[CmdletBinding()]
param()
dynamicparam { $d }
process { 1 }
