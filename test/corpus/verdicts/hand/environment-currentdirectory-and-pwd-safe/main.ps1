Push-Location $PSScriptRoot
. "$PWD\lib\rules.ps1"
Pop-Location
Set-Location $PSScriptRoot
[Environment]::CurrentDirectory = (Get-Location).Path
. (Join-Path ([Environment]::CurrentDirectory) 'lib\mode.ps1')
Add-LegacyRule
Enable-Mode
