# $major is not known over there: the rule is refused, and privacy mode goes on.
$major = 4
Invoke-Command -ComputerName fe01 -ScriptBlock {
    #! error CsInvalidValue
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $major -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    #! warning noRule
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
