# Rules are numbered by their place in the list: the allow comes first.
$list = @(
    @{ UserAgent = 'OC'; MajorVersion = 3; MinorVersion = 5; CompareOp = 'GEQ'; Action = 'Allow' },
    @{ UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS'; Action = 'Block' }
)
for ($n = 0; $n -lt $list.Length; $n++) {
    $definition = $list[$n]
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -Priority $n @definition | Out-Null
}
#! warning shadowedByAllow
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
