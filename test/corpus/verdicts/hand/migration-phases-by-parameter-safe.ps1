[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)]
    [ValidateSet('Prepare', 'Pilot', 'Rollout')]
    [string]$Phase
)
function Add-ClientRule {
    param([Parameter(Mandatory)][string]$Parent)
    $rule = @{
        Parent       = $Parent
        RuleId       = [guid]::NewGuid()
        UserAgent    = 'OC'
        MajorVersion = 4
        MinorVersion = 0
        CompareOp    = 'LSS'
        Action       = 'Block'
        Priority     = 0
    }
    New-CsClientVersionPolicyRule @rule | Out-Null
}
switch ($Phase) {
    'Prepare' { Set-CsClientVersionConfiguration -Identity Global -Enabled $true }
    'Pilot' {
        New-CsClientVersionPolicy -Identity 'site:Pilot' | Out-Null
        Add-ClientRule -Parent 'site:Pilot'
        New-CsPrivacyConfiguration -Identity 'site:Pilot' -EnablePrivacyMode $true | Out-Null
    }
    'Rollout' {
        Add-ClientRule -Parent 'Global'
        Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
    }
}
