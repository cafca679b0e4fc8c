$sites = Import-Csv -Path .\sites.csv
for ($i = 0; $i -lt $sites.Count; $i++) {
    $row = $sites[$i]
    $scope = "site:$($row.Name)"
    New-CsClientVersionPolicy -Identity $scope | Out-Null
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
for ($i = 0; $i -lt $sites.Count; $i++) {
    Set-CsPrivacyConfiguration -Identity "site:$($sites[$i].Name)" -EnablePrivacyMode $true
}
