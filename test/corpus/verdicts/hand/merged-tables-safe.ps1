$defaults = @{ UserAgent = 'OC'; CompareOp = 'LSS'; Action = 'Block' }
$specific = @{ MajorVersion = 4; MinorVersion = 0 }
$rule = $defaults + $specific
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) @rule | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
