function Test-Rule {
    $WhatIfPreference = $true
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
Test-Rule
#! warning notCommitted
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
