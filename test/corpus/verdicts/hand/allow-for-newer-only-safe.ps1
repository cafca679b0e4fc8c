New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp GEQ -Action Allow -Priority 0 | Out-Null
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 16 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 1 | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
