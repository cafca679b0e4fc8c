$scope = 'Global'
if ($env:COMPUTERNAME -notlike 'LAB*') {
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
#! warning notOnEveryPath
Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true
