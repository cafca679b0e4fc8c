$queue = New-Object System.Collections.Queue
$queue.Enqueue('Global')
$queue.Enqueue('site:Redmond')
while ($queue.Count) {
    $scope = $queue.Dequeue()
    #! warning noRule
    Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true
}
