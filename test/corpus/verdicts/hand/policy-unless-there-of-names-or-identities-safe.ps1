param([string[]]$Site)
$sites = if ($Global:X) { $Site } else { $Site | ForEach-Object { "site:$_" } }
foreach ($scope in $sites) {
    if (-not (Get-CsClientVersionPolicy -Identity $scope -ErrorAction SilentlyContinue)) { New-CsClientVersionPolicy -Identity $scope }
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true
}
