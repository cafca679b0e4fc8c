New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
try {
    #! warning CsLegacyClientsUnblocked
    Set-CsClientVersionConfiguration -Identity Global -Enabled $false
    .\Update-Clients.exe /silent
}
finally {
    Set-CsClientVersionConfiguration -Identity Global -Enabled $true
}
