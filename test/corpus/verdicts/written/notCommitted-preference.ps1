# reason: notCommitted
$WhatIfPreference = $true
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
$WhatIfPreference = $false
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
