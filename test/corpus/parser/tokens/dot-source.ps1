. foo
. .\a.ps1
. $a
. { 1 }
. "$PSScriptRoot\a.ps1" -x
.foo
.{1}
. (Join-Path a b)
