#requires -Version 5.0
<#
.SYNOPSIS
    Enhanced presence privacy mode, from preflight to report.
.DESCRIPTION
    Stages: Preflight, Block, Verify, Enable, Report. Each stage returns an object; the first that fails stops the run.
#>
[CmdletBinding(SupportsShouldProcess, ConfirmImpact = 'High', DefaultParameterSetName = 'Run')]
param(
    [Parameter(ParameterSetName = 'Run')][ValidateNotNullOrEmpty()][string]$ChangeNumber = 'CHG000000',
    [Parameter(ParameterSetName = 'Run')][ValidateRange(1, 60)][int]$WaitMinutes = 10,
    [Parameter(ParameterSetName = 'Report', Mandatory)][switch]$ReportOnly,
    [string]$OutputFolder = "$env:ProgramData\Privacy",
    [string]$SmtpServer = 'smtp.contoso.com',
    [string[]]$MailTo = @()
)

Set-StrictMode -Version 2.0
$ErrorActionPreference = 'Stop'
$started = Get-Date
$results = New-Object 'System.Collections.Generic.List[object]'
if (-not (Test-Path $OutputFolder)) { New-Item -ItemType Directory -Path $OutputFolder -Force | Out-Null }
$logPath = Join-Path $OutputFolder ("privacy_{0:yyyyMMdd_HHmmss}.log" -f $started)
$csvPath = [IO.Path]::ChangeExtension($logPath, '.csv')

#region Functions
function Write-Log {
    param([Parameter(Mandatory, Position = 0)][AllowEmptyString()][string]$Message, [ValidateSet('Info', 'Warn', 'Error')]$Level = 'Info')
    $line = '{0:s} [{1,-5}] {2}' -f (Get-Date), $Level.ToUpper(), $Message
    Add-Content -LiteralPath $logPath -Value $line -Encoding UTF8
    switch ($Level) {
        'Info' { Write-Verbose $Message }
        'Warn' { Write-Warning $Message }
        'Error' { Write-Host $Message -ForegroundColor Red }
    }
}
function New-Result {
    param([string]$Stage, [bool]$Ok, [string]$Detail = '')
    [pscustomobject]@{ Stage = $Stage; Ok = $Ok; Detail = $Detail; Time = Get-Date }
}
function Invoke-Preflight {
    $missing = @()
    if (-not (Get-Command Set-CsPrivacyConfiguration -ErrorAction SilentlyContinue)) { $missing += 'management shell' }
    $services = Get-CsWindowsService | Where-Object { $_.Status -ne 'Running' }
    if ($services) { $missing += 'services: ' + ($services.Name -join ', ') }
    if ($PSVersionTable.PSVersion.Major -ge 6) { $missing += 'Windows PowerShell' }
    New-Result -Stage 'Preflight' -Ok ($missing.Count -eq 0) -Detail ($missing -join '; ')
}
function Get-Block {
    Get-CsClientVersionPolicyRule -Identity Global | Where-Object {
        $_.UserAgent -eq 'OC' -and $_.Action -in 'Block', 'BlockWithUrl' -and $_.CompareOp -eq 'LSS' -and
        $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.Enabled
    }
}
function Invoke-Block {
    param([string]$Description)
    $existing = Get-Block
    if ($existing) { return New-Result -Stage 'Block' -Ok $true -Detail 'is there already' }
    $rule = @{
        Parent       = 'Global'
        RuleId       = [guid]::NewGuid().Guid
        UserAgent    = 'OC'
        MajorVersion = 4
        MinorVersion = 0
        CompareOp    = 'LSS'
        Action       = 'Block'
        Priority     = 0
        Enabled      = $true
        Description  = $Description
    }
    New-CsClientVersionPolicyRule @rule | Out-Null
    New-Result -Stage 'Block' -Ok $true -Detail $rule.RuleId
}
function Invoke-Verify {
    param([int]$Minutes)
    $until = (Get-Date).AddMinutes($Minutes)
    do {
        $rules = @(Get-Block)
        if ($rules.Count -gt 0) { break }
        Write-Log 'waiting' Warn
        Start-Sleep -Seconds 15
    } until ((Get-Date) -ge $until)
    New-Result -Stage 'Verify' -Ok ($rules.Count -gt 0) -Detail "$($rules.Count) rule(s)"
}
function Invoke-Enable {
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true -AutoInitiateContacts $true
    New-Result -Stage 'Enable' -Ok ((Get-CsPrivacyConfiguration -Identity Global).EnablePrivacyMode)
}
function Send-Report {
    param([object[]]$Result)
    if ($MailTo.Count -eq 0) { return }
    $html = $Result | ConvertTo-Html -Property Stage, Ok, Detail, Time -PreContent "<h1>$ChangeNumber</h1>" | Out-String
    Send-MailMessage -To $MailTo -From 'lync@contoso.com' -Subject "Privacy mode $ChangeNumber" -Body $html -BodyAsHtml -SmtpServer $SmtpServer
}
#endregion

if ($ReportOnly) {
    Get-CsPrivacyConfiguration | Select-Object Identity, EnablePrivacyMode | Export-Csv -Path $csvPath -NoTypeInformation
    return
}
$stages = [ordered]@{
    Preflight = { Invoke-Preflight }
    Block     = { Invoke-Block -Description $ChangeNumber }
    Verify    = { Invoke-Verify -Minutes $WaitMinutes }
    Enable    = { Invoke-Enable }
}
try {
    foreach ($stage in $stages.GetEnumerator()) {
        if (-not $PSCmdlet.ShouldProcess('Global', $stage.Key)) { continue }
        Write-Log "Stage $($stage.Key)"
        $result = & $stage.Value
        $results.Add($result)
        if (-not $result.Ok) { throw "Stage $($stage.Key) failed: $($result.Detail)" }
    }
}
catch {
    Write-Log $_.Exception.Message Error
    $exit = 1
}
finally {
    $results | Export-Csv -Path $csvPath -NoTypeInformation
    Send-Report -Result $results.ToArray()
}
if (Get-Variable exit -ErrorAction SilentlyContinue) { exit 1 }
