Set-Location (Join-Path $PSScriptRoot 'old')
. "$($PWD.Path)/rules.ps1"
Add-LegacyRule
#! warning partialCoverage
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
