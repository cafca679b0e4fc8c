$queue = New-Object System.Collections.Queue
$queue.Enqueue(@{ Cmd = 'Set-CsPrivacyConfiguration'; Args = @{ Identity = 'Global'; EnablePrivacyMode = $true } })
$queue.Enqueue(@{ Cmd = 'New-CsClientVersionPolicyRule'; Args = @{ Parent = 'Global'; RuleId = [guid]::NewGuid(); UserAgent = 'OC'; MajorVersion = 4; CompareOp = 'LSS'; Action = 'Block' } })
while ($queue.Count -gt 0) {
    $change = $queue.Dequeue()
    $arguments = $change.Args
    #! warning ruleAfterEnable
    & $change.Cmd @arguments
}
