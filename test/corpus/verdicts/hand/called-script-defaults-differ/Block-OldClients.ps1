param(
    [string]$Parent = 'site:Lab',
    [int]$Major = 2
)
New-CsClientVersionPolicyRule -Parent $Parent -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $Major -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0 | Out-Null
