# Written as a dot-sourced library once; $BlockOldClients is set by the script that calls it.
function Add-OldClientBlock([string]$Parent) {
    if (-not $BlockOldClients) {
        Write-Verbose "Old clients are left alone at $Parent"
        return
    }
    New-CsClientVersionPolicyRule -Parent $Parent -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
}
