foreach ($v in @(2, 0, 6362), @(3, 5, 6907)) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId (New-Guid) -UserAgent OC -MajorVersion $v[0] -MinorVersion $v[1] -BuildNumber $v[2] -CompareOp EQL -Action Block -Priority 0
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
