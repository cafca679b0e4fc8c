$rules = @(
    @{ UserAgent = 'OC'; MajorVersion = 15; CompareOp = 'GEQ'; Action = 'Allow' }
    @{ UserAgent = 'OC'; MajorVersion = 4;  CompareOp = 'EQL'; Action = 'AllowAndUpgrade' }
    @{ UserAgent = 'OC'; MajorVersion = 4;  CompareOp = 'LSS'; Action = 'Block' }
)
for ($i = 0; $i -lt $rules.Count; $i++) {
    $rule = $rules[$i]
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -Priority $i @rule | Out-Null
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
