#! +1 warning CsUnsavedInMemoryObject
$p = Get-CsPrivacyConfiguration -Identity Global
$r = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -MajorVersion 4 -UserAgent OC -CompareOp LSS -Action Block -Priority 0 -InMemory
$p.EnablePrivacyMode = $true
#! warning notCommitted
Set-CsPrivacyConfiguration -Instance $p
