$sites = [ordered]@{
    Redmond = @{ Block = $true;  Privacy = $true }
    Dublin  = @{ Block = $true;  Privacy = $true }
    Lab     = @{ Block = $false; Privacy = $false }
}
foreach ($name in $sites.Keys) {
    $entry = $sites[$name]
    $scope = "site:$name"
    if ($entry.Block) {
        New-CsClientVersionPolicy -Identity $scope | Out-Null
        New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
            -CompareOp LSS -Action Block | Out-Null
    }
    if ($entry.Privacy) { New-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true | Out-Null }
}
