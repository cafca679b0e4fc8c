# Run from the admin share; the library beside this file holds the rule.
Set-StrictMode -Version Latest
. "$PSScriptRoot\lib\ClientRules.ps1"

Add-LegacyBlock -Scope 'Global'
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
