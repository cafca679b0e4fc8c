[CmdletBinding()]
function f { }
