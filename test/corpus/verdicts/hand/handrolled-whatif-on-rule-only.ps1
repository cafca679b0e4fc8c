# $WhatIf is honoured for the rule; someone forgot it below.
param([switch]$WhatIf = $true)

New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0 -WhatIf:$WhatIf | Out-Null
#! warning notCommitted
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
