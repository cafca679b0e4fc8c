$r = New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -MajorVersion 4 -UserAgent OC -InMemory
$r.CompareOp = 'LSS'
$r.Action = 'Block'
$r.Priority = 0
Set-CsClientVersionPolicyRule -Instance $r
$p = Get-CsPrivacyConfiguration -Identity Global
$p.EnablePrivacyMode = $true
Set-CsPrivacyConfiguration -Instance $p
