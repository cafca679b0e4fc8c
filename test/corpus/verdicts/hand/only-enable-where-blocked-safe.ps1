foreach ($configuration in Get-CsPrivacyConfiguration -Filter 'site:*') {
    $scope = $configuration.Identity
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    $configuration | Set-CsPrivacyConfiguration -EnablePrivacyMode $true
}
