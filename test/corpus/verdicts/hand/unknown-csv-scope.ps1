# Sites come from a file; each gets a policy with the rule before its privacy mode.
param([string]$Path = '.\sites.csv')
foreach ($row in Import-Csv -Path $Path) {
    $scope = "site:$($row.Site)"
    New-CsClientVersionPolicy -Identity $scope -ErrorAction SilentlyContinue | Out-Null
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 | Out-Null
    New-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true | Out-Null
}
