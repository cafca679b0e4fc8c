param([string]$Site = 'site:Redmond')
$BlockOldClients = $true
Import-Module .\Rollout.psm1

if (-not (Get-CsClientVersionPolicy -Identity $Site -ErrorAction SilentlyContinue)) { New-CsClientVersionPolicy -Identity $Site | Out-Null }
Add-OldClientBlock $Site
#! warning noRule
Set-CsPrivacyConfiguration -Identity $Site -EnablePrivacyMode $true
