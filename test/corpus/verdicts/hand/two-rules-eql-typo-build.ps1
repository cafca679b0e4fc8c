foreach ($v in '2.0.6362', '3.5.6970') {
    $major, $minor, $build = $v -split '\.'
    New-CsClientVersionPolicyRule -Parent Global -RuleId (New-Guid) -UserAgent OC -MajorVersion $major -MinorVersion $minor -BuildNumber $build -CompareOp EQL -Action Block -Priority 0
}
#! warning partialCoverage
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
