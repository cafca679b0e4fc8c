$configuration = Get-CsClientVersionConfiguration -Identity Global
if (-not $configuration.Enabled) {
    Write-Error 'Client version filtering is off.'
    exit 2
}
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action BlockWithUrl -ActionUrl 'https://intranet.contoso.com/clients' -Priority 0 | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
