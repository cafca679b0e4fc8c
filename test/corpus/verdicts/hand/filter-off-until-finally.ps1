$config = Get-CsClientVersionConfiguration -Identity Global
Set-CsClientVersionConfiguration -Identity Global -Enabled $false
try {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 -ErrorAction Stop
    #! warning filterDisabled
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true -ErrorAction Stop
}
finally {
    Set-CsClientVersionConfiguration -Identity Global -Enabled $true
}
