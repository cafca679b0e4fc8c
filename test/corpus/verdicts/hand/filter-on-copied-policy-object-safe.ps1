$policy = Get-CsClientVersionPolicy -Identity Global
$rule = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 -InMemory
$policy.Rules.Add($rule)
Set-CsClientVersionPolicy -Instance $policy
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
