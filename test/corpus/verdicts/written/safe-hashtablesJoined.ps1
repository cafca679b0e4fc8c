# reason: none
$rule = @{ Parent = 'Global'; UserAgent = 'OC'; MajorVersion = 4 } + @{ CompareOp = 'LSS'; Action = 'Block'; RuleId = [guid]::NewGuid() }
New-CsClientVersionPolicyRule @rule
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
