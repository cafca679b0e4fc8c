New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
Set-CsClientVersionConfiguration -Identity Global -Enabled $false
try {
    Write-Host 'Maintenance'
    #! warning filterDisabled
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
finally { Set-CsClientVersionConfiguration -Identity Global -Enabled $true }
