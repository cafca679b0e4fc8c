$PSScriptRoot = 1
[string] $PSScriptRoot = 'x'
[int] $PSScriptRoot = 1
[object] $_ = 1
[int] $_ = 1
[string[]] $args = 1
[object[]] $args = 1
[int] $input = 1
