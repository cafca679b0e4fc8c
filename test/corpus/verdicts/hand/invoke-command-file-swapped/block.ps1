param($Scope, $Major)
New-CsClientVersionPolicyRule -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $Major -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null
