# A site a turn, and what was done for each
$report = @()
$last = 'Start'
foreach ($s in Get-Names) {
    $id = [guid]::NewGuid()
    New-CsClientVersionPolicyRule -Parent "site:$last" -RuleId $id -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    $report += [pscustomobject]@{ Site = $s; Id = $id }
    $last = $s
}
#! information scopeNotCovered
foreach ($r in $report) { Set-CsPrivacyConfiguration -Identity "site:$($r.Site)" -EnablePrivacyMode $true }
