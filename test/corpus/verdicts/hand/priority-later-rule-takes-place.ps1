# Every new rule goes to priority 0, so the last one is asked first: the Allow.
$rules = @(
    @{ UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS'; Action = 'Block' }
    @{ UserAgent = 'OC'; MajorVersion = 16; MinorVersion = 0; CompareOp = 'LEQ'; Action = 'Allow' }
)
foreach ($rule in $rules) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -Priority 0 @rule | Out-Null
}
#! warning shadowedByAllow
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
