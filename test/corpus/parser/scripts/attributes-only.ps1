[CmdletBinding()]
param()
