# reason: shadowedByAllow
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
$allow = [guid]::NewGuid()
New-CsClientVersionPolicyRule -Parent Global -RuleId $allow -UserAgent OC -MajorVersion 2 -CompareOp GEQ -Action Allow
Set-CsClientVersionPolicyRule -Identity "Global/$allow" -Priority 0
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
