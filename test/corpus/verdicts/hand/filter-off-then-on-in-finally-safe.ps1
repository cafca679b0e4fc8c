$configuration = Get-CsClientVersionConfiguration -Identity Global
try {
    $configuration.Enabled = $false
    Set-CsClientVersionConfiguration -Instance $configuration
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
finally {
    $configuration.Enabled = $true
    Set-CsClientVersionConfiguration -Instance $configuration
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
