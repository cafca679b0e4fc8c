@{
    PrivacyMode = $true
    Sites       = 'Redmond'
    # For now old clients are only told to upgrade.
    Rule        = @{ UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS'; Action = 'AllowAndUpgrade'; Priority = 0 }
}
