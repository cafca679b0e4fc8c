$report = @()
foreach ($s in Get-Names) {
    $id = [guid]::NewGuid()
    New-CsClientVersionPolicyRule -Parent "site:$s" -RuleId $id -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    $report += [pscustomobject]@{ Site = $s; Id = $id }
}
foreach ($r in $report) { if (Test-Thing $r.Site) { Remove-CsClientVersionPolicyRule -Identity "site:$($r.Site)/$($r.Id)" } }
#! warning notOnEveryPath
foreach ($r in $report) { Set-CsPrivacyConfiguration -Identity "site:$($r.Site)" -EnablePrivacyMode $true }
