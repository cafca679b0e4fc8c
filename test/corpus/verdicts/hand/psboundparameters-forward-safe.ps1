function New-BlockRule {
    [CmdletBinding()]
    param(
        [string]$Parent = 'Global',
        [string]$UserAgent = 'OC',
        [int]$MajorVersion = 4,
        [int]$MinorVersion = 0
    )
    New-CsClientVersionPolicyRule -Parent $Parent -RuleId ([guid]::NewGuid()) -UserAgent $UserAgent `
        -MajorVersion $MajorVersion -MinorVersion $MinorVersion -CompareOp LSS -Action Block | Out-Null
}
function Protect-Scope {
    [CmdletBinding()]
    param([string]$Parent, [string]$UserAgent)
    New-BlockRule @PSBoundParameters
}
Protect-Scope -Parent 'Global' -UserAgent 'OC'
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
