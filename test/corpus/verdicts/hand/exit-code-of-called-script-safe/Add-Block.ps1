param([Parameter(Mandatory)][string]$Parent)
try {
    New-CsClientVersionPolicyRule -Parent $Parent -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop | Out-Null
    exit 0
}
catch {
    Write-Warning $_
    exit 3
}
