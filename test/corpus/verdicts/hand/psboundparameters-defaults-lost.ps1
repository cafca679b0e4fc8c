# A default does not stand in $PSBoundParameters: Parent falls back to the inner default, the site.
function New-BlockRule {
    [CmdletBinding()]
    param([string]$Parent = 'site:Lab', [string]$UserAgent = 'OC')
    New-CsClientVersionPolicyRule -Parent $Parent -RuleId ([guid]::NewGuid()) -UserAgent $UserAgent `
        -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null
}
function Protect-Scope {
    [CmdletBinding()]
    param([string]$Parent = 'Global', [string]$UserAgent)
    New-BlockRule @PSBoundParameters
}
Protect-Scope -UserAgent 'OC'
#! warning scopeNotCovered
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
