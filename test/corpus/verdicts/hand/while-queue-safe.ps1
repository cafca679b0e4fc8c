$queue = New-Object System.Collections.Queue
'site:Redmond', 'site:Dublin' | ForEach-Object { $queue.Enqueue($_) }
while ($queue.Count -gt 0) {
    $scope = $queue.Dequeue()
    New-CsClientVersionPolicy -Identity $scope | Out-Null
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null
    New-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true | Out-Null
}
