# The default blocks whom no rule matches; what the rules for OC do that are there already, nobody asks.
$ErrorActionPreference = 'Stop'
Set-CsClientVersionConfiguration -Identity Global -DefaultAction Block
$known = @(Get-CsClientVersionPolicyRule -Identity Global | Where-Object { $_.UserAgent -eq 'OC' })
if ($known.Count -gt 0) {
    Write-Host "$($known.Count) rules for the desktop client stay as they are."
}
#! information unprovenValue
Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
