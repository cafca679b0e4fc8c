# reason: notCommitted
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -WhatIf
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
