$changed = $false
try {
    try {
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop | Out-Null
        $changed = $true
    } finally {
        Write-Host "Changed: $changed"
    }
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true -ErrorAction Stop
} catch {
    Write-Error $_
}
