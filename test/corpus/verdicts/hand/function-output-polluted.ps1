# New-Rule also returns the rule object, so that $target is an array and the second call fails.
function New-Rule([string]$Scope) {
    New-CsClientVersionPolicyRule -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -WhatIf
    return $Scope
}
$target = New-Rule 'Global'
#! warning notCommitted
Set-CsPrivacyConfiguration -Identity $target -EnablePrivacyMode $true
