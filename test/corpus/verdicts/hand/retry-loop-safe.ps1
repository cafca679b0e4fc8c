$attempt = 0
$done = $false
do {
    $attempt++
    try {
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
            -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop | Out-Null
        $done = $true
    } catch {
        Write-Warning "Attempt $attempt failed: $($_.Exception.Message)"
        Start-Sleep -Seconds 5
    }
} until ($done -or $attempt -ge 3)

if (-not $done) {
    throw "No rule after $attempt attempts."
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
