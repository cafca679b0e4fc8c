# reason: noRule
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 1 -CompareOp LEQ -Action Block
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
