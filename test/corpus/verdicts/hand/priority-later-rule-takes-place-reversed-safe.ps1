$rules = @(
    @{ UserAgent = 'OC'; MajorVersion = 16; MinorVersion = 0; CompareOp = 'LEQ'; Action = 'Allow' }
    @{ UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS'; Action = 'Block' }
)
foreach ($rule in $rules) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -Priority 0 @rule | Out-Null
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
