function Block-OldClients {
    param([string]$Parent = "Global")
    New-CsClientVersionPolicyRule -Parent $Parent -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
