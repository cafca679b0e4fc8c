# The library turns WhatIf on for its own sake; dot-sourced, that holds here too.
. "$PSScriptRoot\lib\Safe.ps1"
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0 | Out-Null
#! warning notCommitted
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true -WhatIf:$false
