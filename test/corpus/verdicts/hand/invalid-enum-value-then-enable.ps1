#! +1 error CsInvalidValue
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LT -Action Block -Priority 0 | Out-Null
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
