$rows = @(Import-Csv .\sites.csv)
$failed = @()
foreach ($r in $rows) {
    try { New-CsClientVersionPolicyRule -Parent "site:$($r.Site)" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop | Out-Null }
    catch { $failed += $r.Site; Write-Warning "$($r.Site): $_" }
}
foreach ($r in $rows) {
    if ($r.Site -in $failed) { continue }
    Set-CsPrivacyConfiguration -Identity "site:$($r.Site)" -EnablePrivacyMode $true
}
