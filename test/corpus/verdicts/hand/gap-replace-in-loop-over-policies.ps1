# "Refresh" of the rules of each policy: for a while each one has none, and privacy mode is on.
$rule = @{ UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS'; Action = 'Block'; Priority = 0 }
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) @rule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
foreach ($policy in 'Global') {
    #! warning CsLegacyClientsUnblocked
    Set-CsClientVersionPolicy -Identity $policy -Rules $null
    New-CsClientVersionPolicyRule -Parent $policy -RuleId ([guid]::NewGuid()) @rule -Description 'Refreshed'
}
