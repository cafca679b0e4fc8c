# reason: none
try {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -ErrorAction Stop
} catch {
    throw
}
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
