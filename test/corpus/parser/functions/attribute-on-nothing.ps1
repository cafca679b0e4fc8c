[CmdletBinding()]
foo
