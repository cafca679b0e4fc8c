# reason: partialCoverage
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 3 -MinorVersion 0 -CompareOp LEQ -Action Block
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
