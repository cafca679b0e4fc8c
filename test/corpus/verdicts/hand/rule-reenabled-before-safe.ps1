$ruleId = 'Global/0e2c5d3f-4d0b-4e7b-8f1b-6f3b2f3c1a55'
New-CsClientVersionPolicyRule -Identity $ruleId -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Enabled $false | Out-Null
$rule = Get-CsClientVersionPolicyRule -Identity $ruleId
if (-not $rule.Enabled) {
    $rule.Enabled = $true
    Set-CsClientVersionPolicyRule -Instance $rule
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
