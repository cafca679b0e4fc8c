$rule = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 2 -InMemory
$rule.MajorVersion = 4
$rule.MinorVersion = 0
$rule.CompareOp = 'LSS'
$rule.Action = 'Block'
$rule.Enabled = $true
$rule.Priority = 0
Set-CsClientVersionPolicyRule -Instance $rule
$privacy = Get-CsPrivacyConfiguration -Identity Global
$privacy.EnablePrivacyMode = $true
Set-CsPrivacyConfiguration -Instance $privacy
