$PSDefaultParameterValues = @{ 'New-Cs*:WhatIf' = $true }
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
#! warning notCommitted
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
