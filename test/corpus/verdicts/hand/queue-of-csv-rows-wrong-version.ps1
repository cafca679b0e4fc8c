$queue = New-Object System.Collections.Queue
foreach ($row in Import-Csv .\sites.csv) { $queue.Enqueue($row.Name) }
while ($queue.Count) {
    $scope = "site:$($queue.Dequeue())"
    New-CsClientVersionPolicy -Identity $scope | Out-Null
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 2 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    #! warning noRule
    Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true
}
