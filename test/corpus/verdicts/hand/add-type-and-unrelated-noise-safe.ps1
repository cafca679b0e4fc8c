#requires -Version 3.0
<#
.SYNOPSIS
    Blocks Communicator 2007 / R2 and turns privacy mode on.
.EXAMPLE
    .\Enable-Privacy.ps1 -Verbose
#>
[CmdletBinding()] param()
Add-Type -AssemblyName System.Windows.Forms
$stopwatch = [System.Diagnostics.Stopwatch]::StartNew()
$culture = Get-Culture
Write-Verbose ("Culture {0}, user {1}" -f $culture.Name, [Environment]::UserName)
$null = New-Item -ItemType Directory -Path "$env:ProgramData\Privacy" -Force
$report = @()
$id = New-Guid
New-CsClientVersionPolicyRule -Parent Global -RuleId $id -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
$report += [pscustomobject]@{ Step = 'Rule'; Id = $id; Seconds = $stopwatch.Elapsed.TotalSeconds }
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
$report += [pscustomobject]@{ Step = 'Privacy'; Id = $null; Seconds = $stopwatch.Elapsed.TotalSeconds }
$report | Export-Csv "$env:ProgramData\Privacy\report.csv" -NoTypeInformation
Send-MailMessage -To 'ops@contoso.com' -From 'lync@contoso.com' -Subject 'Privacy mode' -Body ($report | Out-String) -SmtpServer 'smtp'
