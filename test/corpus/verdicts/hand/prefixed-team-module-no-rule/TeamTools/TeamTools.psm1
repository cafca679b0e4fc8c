function Enable-Privacy {
    #! warning noRule
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
function Add-PhoneRule {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OCPhone -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
