function Add-BlockRule {
    param([string]$Parent = 'Global')
    try {
        New-CsClientVersionPolicyRule -Parent $Parent -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop | Out-Null
        return $true
    }
    catch {
        Write-Warning "No rule: $($_.Exception.Message)"
        return $false
    }
}
if (-not (Add-BlockRule)) {
    Write-Host 'Stopping here.'
    return
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
