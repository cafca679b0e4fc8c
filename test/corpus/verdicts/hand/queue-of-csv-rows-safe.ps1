$queue = [System.Collections.Generic.Queue[object]]::new()
Import-Csv .\sites.csv | ForEach-Object { $queue.Enqueue($_) }
while ($queue.Count -gt 0) {
    $site = $queue.Dequeue()
    $scope = "site:$($site.Name)"
    New-CsClientVersionPolicy -Identity $scope | Out-Null
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true
}
