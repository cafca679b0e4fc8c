$text = 'Blocked: OC 2.0, OC 3.5'
foreach ($m in [regex]::Matches($text, '(?<agent>[A-Z]+) (?<major>\d)\.(?<minor>\d)')) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent $m.Groups['agent'].Value -MajorVersion $m.Groups['major'].Value -MinorVersion $m.Groups['minor'].Value -CompareOp EQL -Action Block -Priority 0
}
$scope = [regex]::Replace('Scope=global', '^Scope=', '')
Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode ([System.Convert]::ToBoolean('true'))
