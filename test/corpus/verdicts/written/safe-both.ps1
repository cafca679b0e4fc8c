# reason: none
foreach ($major in 2, 3) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $major -CompareOp EQL -Action Block
}
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
