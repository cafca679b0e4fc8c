$failed = 0
foreach ($agent in 'OC', 'UCCP') {
    try {
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent $agent -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -ErrorAction Stop | Out-Null
    } catch { $failed++ }
}
if ($failed -gt 0) { throw "$failed rules could not be added." }
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
