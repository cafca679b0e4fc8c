#Requires -Modules MicrosoftTeams
param([switch]$Strict)
Connect-MicrosoftTeams
$now = Get-CsPrivacyConfiguration
if (-not $now.EnablePrivacyMode) {
    Set-CsPrivacyConfiguration -EnablePrivacyMode $true
}
Get-CsPrivacyConfiguration | Format-List
Disconnect-MicrosoftTeams
