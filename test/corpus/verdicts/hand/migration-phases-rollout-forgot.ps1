[CmdletBinding()]
param(
    [Parameter(Mandatory)]
    [ValidateSet('Pilot', 'Rollout')]
    [string]$Phase
)
if ($Phase -eq 'Pilot') {
    New-CsClientVersionPolicy -Identity 'site:Pilot' | Out-Null
    New-CsClientVersionPolicyRule -Parent 'site:Pilot' -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    New-CsPrivacyConfiguration -Identity 'site:Pilot' -EnablePrivacyMode $true | Out-Null
}
if ($Phase -eq 'Rollout') {
    # The rule was for the pilot site only.
    #! information noRule
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
