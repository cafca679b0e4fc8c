$parts = 4, 0
for ($i = 0; $i -lt 10; $i += 3) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion ($parts[0] + ($i % 3)) -MinorVersion $parts[1] -CompareOp LSS -Action Block | Out-Null
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
