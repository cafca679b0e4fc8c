# Turns on enhanced presence privacy mode for the sites of a list, each of which gets the rule unless it has it.
[CmdletBinding(SupportsShouldProcess)]
param([string]$SiteFile = "$PSScriptRoot\sites.csv")
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
. "$PSScriptRoot\Common.ps1"

$sites = Import-Csv $SiteFile | Where-Object { $_.Enabled -eq 'yes' }
Write-Log "Found $(@($sites).Count) sites"

foreach ($site in $sites) {
    $identity = "site:$($site.Name)"
    if (-not (Get-CsClientVersionPolicy -Identity $identity -ErrorAction SilentlyContinue)) {
        New-CsClientVersionPolicy -Identity $identity | Out-Null
    }
    Add-LegacyBlock -Parent $identity
    if (Get-CsPrivacyConfiguration -Identity $identity -ErrorAction SilentlyContinue) {
        Set-CsPrivacyConfiguration -Identity $identity -EnablePrivacyMode $true
    } else {
        New-CsPrivacyConfiguration -Identity $identity -EnablePrivacyMode $true | Out-Null
    }
}
