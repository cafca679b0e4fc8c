function Block-OldClients {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent CPE -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
