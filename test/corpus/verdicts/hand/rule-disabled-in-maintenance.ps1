$ruleId = 'Global/0e2c5d3f-4d0b-4e7b-8f1b-6f3b2f3c1a55'
New-CsClientVersionPolicyRule -Identity $ruleId -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null

function Start-Maintenance {
    param([string[]]$Rules)
    foreach ($r in $Rules) { Set-CsClientVersionPolicyRule -Identity $r -Enabled $false }
}
function Stop-Maintenance {
    param([string[]]$Rules)
    foreach ($r in $Rules) { Set-CsClientVersionPolicyRule -Identity $r -Enabled $true }
}
Start-Maintenance -Rules $ruleId
#! warning ruleDisabled
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
Stop-Maintenance -Rules $ruleId
