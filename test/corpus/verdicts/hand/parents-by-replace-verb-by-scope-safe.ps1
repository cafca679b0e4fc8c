$privacy = 'service:UserServer:pool01.contoso.com', 'site:Riga', 'Global'
foreach ($scope in $privacy) {
    $parent = $scope -replace '^service:UserServer:', 'Registrar:'
    if ($parent -ne 'Global') { New-CsClientVersionPolicy -Identity $parent | Out-Null }
    New-CsClientVersionPolicyRule -Parent $parent -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block | Out-Null
}
foreach ($scope in $privacy) {
    $verb = if ($scope -eq 'Global') { 'Set' } else { 'New' }
    & "$verb-CsPrivacyConfiguration" -Identity $scope -EnablePrivacyMode $true | Out-Null
}
