#requires -Version 3.0
<#
.SYNOPSIS
    Step 4 of the migration: old clients out, privacy mode on, per site.
.PARAMETER Site
    Sites to migrate; all of the wave when left out.
#>
[CmdletBinding(SupportsShouldProcess = $true)]
param(
    [string[]]$Site = @('Redmond', 'Dublin', 'Tokyo'),
    [string]$LogPath = (Join-Path $env:TEMP ('wave4-{0:yyyyMMdd}.log' -f (Get-Date))),
    [switch]$SkipReport
)

Set-StrictMode -Version 2
$ErrorActionPreference = 'Stop'
$script:errors = @()

#region helpers
function Write-Log {
    param(
        [Parameter(Mandatory = $true, Position = 0)][string]$Message,
        [ValidateSet('Info', 'Warning', 'Error')][string]$Level = 'Info'
    )
    $entry = '{0} {1,-8} {2}' -f (Get-Date -Format s), $Level.ToUpper(), $Message
    Add-Content -Path $LogPath -Value $entry
    switch ($Level) {
        'Warning' { Write-Warning $Message }
        'Error' { $script:errors += $Message }
        default { Write-Verbose $Message }
    }
}

function Get-BlockParameter {
    param([string]$Parent, [string]$Agent = 'OC')
    @{
        Parent       = $Parent
        RuleId       = [guid]::NewGuid().Guid
        UserAgent    = $Agent
        MajorVersion = 4
        MinorVersion = 0
        CompareOp    = 'LSS'
        Action       = 'BlockWithUrl'
        ActionUrl    = 'https://intranet.contoso.com/lync'
        Priority     = 0
        Description  = "Blocks $Agent older than Lync 2010 (wave 4)"
    }
}

function Invoke-Site {
    [CmdletBinding(SupportsShouldProcess = $true)]
    param([Parameter(Mandatory = $true, ValueFromPipeline = $true)][string]$Name)
    process {
        $scope = "site:$Name"
        if (-not $PSCmdlet.ShouldProcess($scope, 'Migrate')) { return }
        $block = Get-BlockParameter -Parent $scope
        New-CsClientVersionPolicy -Identity $scope | Out-Null
        New-CsClientVersionPolicyRule @block | Out-Null
        Write-Log "Rule $($block.RuleId) in $scope"
        New-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true -AutoInitiateContacts $true | Out-Null
        Write-Log "Privacy mode on in $scope"
    }
}
#endregion

Write-Log "Start, sites: $($Site -join ', ')"
$Site | Where-Object { $_ } | Sort-Object -Unique | Invoke-Site
if (-not $SkipReport) {
    Get-CsPrivacyConfiguration | Select-Object Identity, EnablePrivacyMode | Export-Csv "$LogPath.csv" -NoTypeInformation
}
if ($script:errors.Count) { exit 1 }
