Get-CsClientVersionPolicy | Where-Object { $_.Identity -eq 'Global' -or $_.Identity -like 'Site:*' -or $_.Identity -like 'Service:*' } | ForEach-Object {
    New-CsClientVersionPolicyRule -Parent $_.Identity -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
