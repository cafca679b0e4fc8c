#! warning CsUnsavedInMemoryObject
$rule = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 2 -InMemory
$rule.MajorVersion = 4
$rule.MinorVersion = 0
$rule.CompareOp = 'LSS'
$rule.Action = 'Block'
$privacy = Get-CsPrivacyConfiguration -Identity Global
$privacy.EnablePrivacyMode = $true
#! warning notCommitted
Set-CsPrivacyConfiguration -Instance $privacy
