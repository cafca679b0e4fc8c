# 3.5.6907.0 alone: every update of R2 has a later QFE number.
$versions = '2.0.6362.0', '3.5.6907.0'
foreach ($version in $versions) {
    $v = [version]$version
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $v.Major -MinorVersion $v.Minor `
        -BuildNumber $v.Build -QfeNumber $v.Revision -CompareOp EQL -Action Block | Out-Null
}
#! warning partialCoverage
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
