New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
Invoke-CsManagementStoreReplication
$timeout = (Get-Date).AddMinutes(15)
do {
    Start-Sleep -Seconds 20
    $pending = @(Get-CsManagementStoreReplicationStatus | Where-Object { -not $_.UpToDate })
    Write-Host "$($pending.Count) replicas pending"
    if ((Get-Date) -gt $timeout) { throw 'Replication takes too long' }
} while ($pending.Count -gt 0)
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
