'Paris', 'Lyon' | ForEach-Object {
    try { New-CsClientVersionPolicyRule -Parent "site:$_" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop | Out-Null }
    catch { Write-Warning "a site failed: $_"; return }
    Set-CsPrivacyConfiguration -Identity "site:$_" -EnablePrivacyMode $true
    #! warning CsLegacyClientsUnblocked
    Remove-CsClientVersionPolicyRule -Identity (Get-CsClientVersionPolicyRule -Identity "site:$_" | Select-Object -First 1 -ExpandProperty Identity)
}
