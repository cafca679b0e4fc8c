param([Parameter(ValueFromPipeline = $true)][string]$Scope)
begin {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
process {
    Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true
}
