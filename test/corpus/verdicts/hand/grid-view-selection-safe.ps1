$sites = Get-CsSite | Out-GridView -PassThru -Title 'Sites'
foreach ($site in $sites) {
    $scope = "site:$($site.SiteId)"
    New-CsClientVersionPolicy -Identity $scope -ErrorAction SilentlyContinue | Out-Null
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 | Out-Null
    New-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true | Out-Null
}
