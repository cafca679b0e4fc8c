$blocked = $false
try {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop | Out-Null
    $blocked = $true
} catch {
    Write-Warning "No rule: $_"
}
if ($blocked) {
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
} else {
    Write-Error 'Privacy mode stays off.'
}
