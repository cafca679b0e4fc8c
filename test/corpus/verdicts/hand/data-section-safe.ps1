data Rules {
    @{
        Communicator = @{ UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS'; Action = 'Block' }
    }
}
foreach ($name in $Rules.Keys) {
    $splat = $Rules[$name]
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -Description $name @splat | Out-Null
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
