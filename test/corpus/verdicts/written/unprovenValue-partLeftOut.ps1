# reason: unprovenValue
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 3 -BuildNumber 6000 -CompareOp LEQ -Action Block
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 2 -CompareOp EQL -Action Block
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
