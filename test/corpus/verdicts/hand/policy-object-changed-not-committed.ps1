$policy = Get-CsClientVersionPolicy -Identity Global
#! warning CsUnsavedInMemoryObject
$rule = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 -InMemory
$policy.Rules.Add($rule)
#! warning notCommitted
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
