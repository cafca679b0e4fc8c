# reason: none
$rule = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -InMemory
Set-CsClientVersionPolicy -Identity Global -Rules @{ Add = $rule }
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
