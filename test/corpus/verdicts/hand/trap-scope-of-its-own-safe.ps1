# Nightly: a trap only counts errors; what it sets is its own
$ok = $true
trap { $ok = $false; Write-Warning $_; continue }
throw [System.InvalidOperationException]::new('no mail server')
if ($ok) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
