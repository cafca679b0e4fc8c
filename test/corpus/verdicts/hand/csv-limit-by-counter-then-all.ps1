# At most 25 sites a night.
$max = 25
$n = 0
$rows = Import-Csv .\sites.csv
foreach ($row in $rows) {
    if ($n -ge $max) { Write-Warning 'limit reached'; break }
    New-CsClientVersionPolicyRule -Parent "site:$($row.Site)" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    $n++
}
#! information unprovenValue
foreach ($row in $rows) { Set-CsPrivacyConfiguration -Identity "site:$($row.Site)" -EnablePrivacyMode $true }
