foreach ($site in Get-CsSite) {
    $scope = $site.Identity
    if (-not (Get-CsClientVersionPolicy -Identity $scope -ErrorAction SilentlyContinue)) {
        New-CsClientVersionPolicy -Identity $scope | Out-Null
    }
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 | Out-Null
    New-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true -ErrorAction SilentlyContinue | Out-Null
}
