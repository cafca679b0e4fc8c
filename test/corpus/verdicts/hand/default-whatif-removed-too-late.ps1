# The defaults of this script's own variable are for this script's commands; the file below is dot-sourced and sees them.
$PSDefaultParameterValues['New-CsClientVersionPolicyRule:WhatIf'] = $true
function Add-Rule { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block | Out-Null }
Add-Rule
$PSDefaultParameterValues.Remove('New-CsClientVersionPolicyRule:WhatIf')
#! warning notCommitted
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
