$rule = @{ UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS'; Action = 'Block' }
$overrides = @{ Enabled = $false }
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) @rule @overrides | Out-Null
#! warning ruleDisabled
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
