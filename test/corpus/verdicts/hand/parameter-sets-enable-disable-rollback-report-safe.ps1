#requires -Version 3.0
<#
.SYNOPSIS
    Privacy mode for the whole organisation: enable, disable, roll back or report.
.EXAMPLE
    .\PrivacyMode.ps1 -Enable -WhatIf
#>
[CmdletBinding(DefaultParameterSetName = 'Report', SupportsShouldProcess = $true, ConfirmImpact = 'High')]
param(
    [Parameter(ParameterSetName = 'Enable', Mandatory = $true)][switch]$Enable,
    [Parameter(ParameterSetName = 'Disable', Mandatory = $true)][switch]$Disable,
    [Parameter(ParameterSetName = 'Rollback', Mandatory = $true)][switch]$Rollback,
    [Parameter(ParameterSetName = 'Report')][switch]$Report,
    [Parameter(ParameterSetName = 'Rollback', Mandatory = $true)]
    [ValidateScript({ Test-Path $_ })][string]$BackupFile,
    [Parameter(ParameterSetName = 'Enable')][ValidateNotNullOrEmpty()][string]$Reason = 'CHG0012345'
)

$ErrorActionPreference = 'Stop'
$logFile = Join-Path $PSScriptRoot ('PrivacyMode_{0}.log' -f (Get-Date -Format 'yyyyMMdd'))

function Write-Log {
    param([string]$Text, [ValidateSet('INFO', 'WARN', 'ERROR')][string]$Level = 'INFO')
    $line = '{0} [{1}] {2}' -f (Get-Date -Format 'yyyy-MM-dd HH:mm:ss'), $Level, $Text
    Add-Content -Path $logFile -Value $line
    if ($Level -eq 'ERROR') { Write-Warning $line } else { Write-Verbose $line }
}

function Get-State {
    $privacy = Get-CsPrivacyConfiguration -Identity Global
    [pscustomobject]@{
        PrivacyMode = $privacy.EnablePrivacyMode
        Contacts    = $privacy.AutoInitiateContacts
        Filtering   = (Get-CsClientVersionConfiguration -Identity Global).Enabled
        Rules       = @(Get-CsClientVersionPolicyRule | Where-Object { $_.UserAgent -eq 'OC' }).Count
    }
}

switch ($PSCmdlet.ParameterSetName) {
    'Enable' {
        Write-Log "Enable requested ($Reason)"
        Get-CsPrivacyConfiguration | Export-Clixml (Join-Path $PSScriptRoot 'before.xml')
        if ($PSCmdlet.ShouldProcess('Global', 'Block Communicator 2007 and turn privacy mode on')) {
            $rule = @{
                Parent = 'Global'; RuleId = [guid]::NewGuid(); UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0
                CompareOp = 'LSS'; Action = 'Block'; Priority = 0; Description = $Reason
            }
            New-CsClientVersionPolicyRule @rule | Out-Null
            Set-CsClientVersionConfiguration -Identity Global -Enabled $true
            Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true -AutoInitiateContacts $true
        }
        break
    }
    'Disable' {
        Write-Log 'Disable requested'
        Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $false
        break
    }
    'Rollback' {
        Write-Log "Rollback from $BackupFile"
        foreach ($old in Import-Clixml $BackupFile) {
            Set-CsPrivacyConfiguration -Identity $old.Identity -EnablePrivacyMode $false -AutoInitiateContacts $old.AutoInitiateContacts
        }
        break
    }
    default { Get-State | Format-List }
}
Write-Log 'Done'
