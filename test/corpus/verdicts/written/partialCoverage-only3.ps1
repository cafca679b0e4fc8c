# reason: partialCoverage
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 3 -CompareOp EQL -Action Block
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
