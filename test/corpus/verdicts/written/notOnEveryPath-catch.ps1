# reason: notOnEveryPath
try {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -ErrorAction Stop
} catch {
    Write-Warning 'That did not work.'
}
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
