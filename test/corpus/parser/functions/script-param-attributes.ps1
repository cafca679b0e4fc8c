[CmdletBinding()]
[OutputType('x')]
param (
  [string] $a
)
foo
