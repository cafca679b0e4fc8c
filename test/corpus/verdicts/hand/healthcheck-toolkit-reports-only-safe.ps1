<#
.SYNOPSIS
  Lync health check: reads settings and writes an HTML report. Changes nothing.
#>
[CmdletBinding()]
param(
    [string]$OutFile = "$env:TEMP\LyncHealth.html",
    [switch]$OpenReport
)
$report = New-Object System.Collections.ArrayList
foreach ($configuration in Get-CsPrivacyConfiguration) {
    [void]$report.Add([pscustomobject]@{
        Check  = 'Privacy mode'
        Scope  = $configuration.Identity
        Result = if ($configuration.EnablePrivacyMode) { 'On' } else { 'Off' }
    })
}
foreach ($policy in Get-CsClientVersionPolicy) {
    $blocks = @($policy.Rules | Where-Object { $_.UserAgent -eq 'OC' -and $_.Action -like 'Block*' })
    [void]$report.Add([pscustomobject]@{ Check = 'Old clients'; Scope = $policy.Identity; Result = "$($blocks.Count) rules" })
}
$report | ConvertTo-Html -Title 'Lync health' | Out-File $OutFile
if ($OpenReport) { Invoke-Item $OutFile }
