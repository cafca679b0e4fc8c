$blocked = $false
try {
    $blocked = $true
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop | Out-Null
} catch {
    Write-Warning "No rule: $_"
}
if ($blocked) {
    #! warning notOnEveryPath
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
