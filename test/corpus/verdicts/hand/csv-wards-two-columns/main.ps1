$rows = Import-Csv -Path "$PSScriptRoot\wards.csv" -Delimiter ';'
foreach ($row in $rows | Where-Object { $_.Active -eq 'yes' }) {
    $scope = 'site:{0}' -f $row.Ward
    New-CsClientVersionPolicy -Identity $scope -ErrorAction SilentlyContinue | Out-Null
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
foreach ($row in $rows | Where-Object { $_.Beds -gt 0 }) {
    #! warning notOnEveryPath
    Set-CsPrivacyConfiguration -Identity ('site:{0}' -f $row.Ward) -EnablePrivacyMode $true
}
