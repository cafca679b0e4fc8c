Get-CsSite | ForEach-Object {
    $scope = 'site:{0}' -f $_.SiteId
    New-CsClientVersionPolicy -Identity $scope -ErrorAction SilentlyContinue | Out-Null
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block | Out-Null
    #! warning scopeNotCovered
    New-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true
}
