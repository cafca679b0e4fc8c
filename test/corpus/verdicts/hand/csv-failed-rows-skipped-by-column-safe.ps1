$rows = @(Import-Csv .\sites.csv)
$failed = @()
foreach ($r in $rows) {
    try { New-CsClientVersionPolicyRule -Parent "site:$($r.Site)" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop | Out-Null }
    catch { $failed += [pscustomobject]@{ Site = $r.Site; Error = $_.Exception.Message.Trim() } }
}
foreach ($r in $rows | Where-Object { $failed.Site -notcontains $_.Site }) { Set-CsPrivacyConfiguration -Identity "site:$($r.Site)" -EnablePrivacyMode $true }
