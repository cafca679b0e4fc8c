$settings = '{ "scopes": [ { "id": "Global", "block": true, "mode": true }, { "id": "site:Bern", "block": true, "mode": true }, { "id": "site:Basel", "block": false, "mode": false } ] }' | ConvertFrom-Json
foreach ($scope in $settings.scopes | Where-Object { $_.block }) {
    if ($scope.id -like 'site:*') { New-CsClientVersionPolicy -Identity $scope.id | Out-Null }
    New-CsClientVersionPolicyRule -Parent $scope.id -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block | Out-Null
}
foreach ($scope in $settings.scopes) {
    if (-not $scope.mode) { continue }
    if ($scope.id -eq 'Global') { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $scope.mode }
    else { New-CsPrivacyConfiguration -Identity $scope.id -EnablePrivacyMode $scope.mode | Out-Null }
}
