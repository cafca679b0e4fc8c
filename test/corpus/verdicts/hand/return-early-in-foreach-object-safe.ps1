'Global', '', 'site:Redmond' | ForEach-Object {
    if (-not $_) { return }
    New-CsClientVersionPolicyRule -Parent $_ -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
foreach ($scope in 'Global', 'site:Redmond') { Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true }
