$parent = 'Global'
$template = 'New-CsClientVersionPolicyRule -Parent $parent -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0'
Invoke-Expression $template
& ([scriptblock]::Create("Set-CsPrivacyConfiguration -Identity $parent -EnablePrivacyMode `$true"))
