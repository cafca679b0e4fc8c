$rows = @(Import-Csv .\sites.csv)
for ($i = 1; $i -lt $rows.Count; $i++) {
    $scope = "site:$($rows[$i].Name)"
    New-CsClientVersionPolicy -Identity $scope | Out-Null
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
for ($i = 0; $i -lt $rows.Count; $i++) {
    #! information scopeNotCovered
    Set-CsPrivacyConfiguration -Identity "site:$($rows[$i].Name)" -EnablePrivacyMode $true
}
