$rows = @(Import-Csv .\sites.csv)
0..($rows.Count - 1) | ForEach-Object {
    $scope = "site:$($rows[$_].Name)"
    New-CsClientVersionPolicy -Identity $scope | Out-Null
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
foreach ($row in $rows) { Set-CsPrivacyConfiguration -Identity "site:$($row.Name)" -EnablePrivacyMode $true }
