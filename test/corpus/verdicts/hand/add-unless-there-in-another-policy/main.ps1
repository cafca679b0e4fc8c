# The rule is looked for in the global policy, and is left out where that one has it: the sites have policies of their own.
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
    Add-LegacyBlock -Parent $identity -Look Global
    if (Get-CsPrivacyConfiguration -Identity $identity -ErrorAction SilentlyContinue) {
        #! information unprovenValue
        Set-CsPrivacyConfiguration -Identity $identity -EnablePrivacyMode $true
    } else {
        #! information unprovenValue
        New-CsPrivacyConfiguration -Identity $identity -EnablePrivacyMode $true | Out-Null
    }
}
