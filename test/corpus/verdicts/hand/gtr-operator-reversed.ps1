New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Allow -Priority 1 | Out-Null
#! warning CsBlocksSupportedClients
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp GTR -Action Block -Priority 0 | Out-Null
#! warning actionAllows
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
