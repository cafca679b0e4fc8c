$config = @{ Rule = @{ UserAgent = 'OC'; MajorVersion = 3; MinorVersion = 0; CompareOp = 'LSS'; Action = 'Allow' } }
$config.Rule.MajorVersion += 1
$config['Rule']['Action'] = 'Block'
$rule = $config.Rule
$rule.Remove('MinorVersion')
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) @rule | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
