# reason: actionAllows
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Allow
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
