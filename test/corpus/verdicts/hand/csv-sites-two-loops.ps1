$rows = Import-Csv .\sites.csv
foreach ($row in $rows) {
    New-CsClientVersionPolicyRule -Parent "site:$($row.Name)" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
foreach ($row in $rows | Where-Object Privacy -eq 'yes') {
    Set-CsPrivacyConfiguration -Identity "site:$($row.Name)" -EnablePrivacyMode $true
}
