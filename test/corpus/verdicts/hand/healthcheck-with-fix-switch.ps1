<#
.SYNOPSIS
  Health check with -Fix: "repairs" what is not as the baseline wants it, one check after the other.
#>
param([switch]$Fix)

$checks = @(
    @{
        Name = 'Privacy mode is on'
        Test = { (Get-CsPrivacyConfiguration -Identity Global).EnablePrivacyMode }
        #! information ruleAfterEnable
        Fix  = { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
    },
    @{
        Name = 'Communicator 2007 is blocked'
        Test = { @((Get-CsClientVersionPolicy -Identity Global).Rules | Where-Object { $_.UserAgent -eq 'OC' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.CompareOp -eq 'LSS' -and $_.Action -eq 'Block' }).Count -gt 0 }
        Fix  = { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 }
    }
)
foreach ($check in $checks) {
    if (& $check.Test) { Write-Host "[ OK ] $($check.Name)" -ForegroundColor Green; continue }
    Write-Host "[FAIL] $($check.Name)" -ForegroundColor Red
    if ($Fix) { & $check.Fix }
}
