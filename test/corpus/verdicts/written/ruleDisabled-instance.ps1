# reason: ruleDisabled
$rule = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
$rule.Enabled = $false
Set-CsClientVersionPolicyRule -Instance $rule
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
