$rows = Import-Csv .\sites.csv
foreach ($g in $rows | Group-Object Region | Select-Object -First 1) {
    foreach ($r in $g.Group) { New-CsClientVersionPolicyRule -Parent "site:$($r.Site)" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null }
}
foreach ($r in $rows) {
    #! warning scopeNotCovered
    Set-CsPrivacyConfiguration -Identity "site:$($r.Site)" -EnablePrivacyMode $true
}
