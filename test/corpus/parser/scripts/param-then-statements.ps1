param([string] $a = 'x', [switch] $b)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
foo -a $a -b:$b
