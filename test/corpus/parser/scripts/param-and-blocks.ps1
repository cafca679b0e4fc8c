[CmdletBinding()]
param([string] $a)
begin { $x = 1 }
process { $a }
end { $x }
