function Undo-All {
    #! warning CsLegacyClientsUnblocked
    Get-CsClientVersionPolicyRule -Filter 'Global/*' | Where-Object Description -eq 'CHG42' | Remove-CsClientVersionPolicyRule
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $false
}
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -Description 'CHG42' -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
if ((Read-Host 'Keep? (y/n)') -ne 'y') { Undo-All }
