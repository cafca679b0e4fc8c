# The block is opt-in; who starts the script without arguments gets none.
param(
    [ValidateSet('Global', 'site:Redmond')]
    [string]$Scope = 'Global',
    [bool]$BlockOldClients = $false
)
Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'

if ($BlockOldClients) {
    New-CsClientVersionPolicyRule -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block | Out-Null
}
#! warning notOnEveryPath
Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true
