function Block {
    $scope, $agent, $major, $minor = $args
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent $agent -MajorVersion $major -MinorVersion $minor `
        -CompareOp LSS -Action Block | Out-Null
}
Block Global OC 4 0
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
