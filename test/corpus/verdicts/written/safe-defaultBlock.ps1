# reason: none
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp GEQ -Action Allow
Set-CsClientVersionConfiguration -DefaultAction Block
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
