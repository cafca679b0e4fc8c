# Only one run at a time.
$mutex = New-Object System.Threading.Mutex($false, 'Global\LyncPrivacy')
if (-not $mutex.WaitOne(0)) { Write-Warning 'Another run is active.'; exit 2 }
try {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
finally { $mutex.ReleaseMutex(); $mutex.Dispose() }
