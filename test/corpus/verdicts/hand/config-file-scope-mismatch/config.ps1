$Config = @{
    Scope     = 'Global'
    RuleScope = 'site:Redmond'
    Rules     = @{
        'Old Communicator' = @{ UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS'; Action = 'Block' }
    }
    Privacy   = @{ EnablePrivacyMode = $true; AutoInitiateContacts = $true }
}
