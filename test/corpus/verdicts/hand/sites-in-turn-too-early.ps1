# In the first turn one site has its rule, and all get privacy mode.
$rows = Import-Csv .\sites.csv
foreach ($row in $rows) {
    New-CsClientVersionPolicyRule -Parent "site:$($row.Name)" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
    foreach ($each in $rows) {
        #! warning scopeNotCovered
        Set-CsPrivacyConfiguration -Identity "site:$($each.Name)" -EnablePrivacyMode $true
    }
}
