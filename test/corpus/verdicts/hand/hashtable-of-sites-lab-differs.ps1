$sites = [ordered]@{
    Redmond = @{ Block = $true;  Privacy = $true }
    Lab     = @{ Block = $false; Privacy = $true }
}
foreach ($entry in $sites.GetEnumerator()) {
    $scope = "site:$($entry.Name)"
    if ($entry.Value.Block) {
        New-CsClientVersionPolicy -Identity $scope | Out-Null
        New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
            -CompareOp LSS -Action Block | Out-Null
    }
    #! warning scopeNotCovered
    if ($entry.Value['Privacy']) { New-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true | Out-Null }
}
