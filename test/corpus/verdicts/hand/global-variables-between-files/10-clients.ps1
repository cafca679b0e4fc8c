foreach ($agent in $global:SfbAgents) {
    New-CsClientVersionPolicyRule -Parent $global:SfbScope -RuleId ([guid]::NewGuid()) -UserAgent $agent -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
