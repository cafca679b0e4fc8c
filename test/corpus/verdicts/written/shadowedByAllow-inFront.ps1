# reason: shadowedByAllow
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 2 -CompareOp GEQ -Action Allow -Priority 0
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
