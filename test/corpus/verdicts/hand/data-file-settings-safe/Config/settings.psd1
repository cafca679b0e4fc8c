@{
    PrivacyMode = $true
    Sites       = @('Redmond', 'Dublin')
    Rule        = @{ UserAgent = 'OC'; MajorVersion = 4; MinorVersion = 0; CompareOp = 'LSS'; Action = 'Block'; Priority = 0 }
}
