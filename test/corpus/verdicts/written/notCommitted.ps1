# reason: notCommitted
$rule = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -InMemory
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
