$queue = [System.Collections.Generic.Queue[string]]::new()
$seen = New-Object 'System.Collections.Generic.HashSet[string]' ([StringComparer]::OrdinalIgnoreCase)
'Global', 'global', 'site:Redmond' | ForEach-Object { $queue.Enqueue($_) }
while ($queue.Count -gt 0) {
    $scope = $queue.Dequeue()
    if (-not $seen.Add($scope)) { continue }
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
foreach ($scope in $seen) { Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true }
