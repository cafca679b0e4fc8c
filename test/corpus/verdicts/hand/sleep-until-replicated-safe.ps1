New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
Invoke-CsManagementStoreReplication
do {
    Start-Sleep -Seconds 10
    $pending = Get-CsManagementStoreReplicationStatus | Where-Object { -not $_.UpToDate }
} while ($pending)
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
