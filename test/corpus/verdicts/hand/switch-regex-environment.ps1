param([ValidateSet('Test', 'Production')][string]$Environment = 'Test')
switch -Regex ($Environment) {
    '^T' { $scope = 'site:Lab'; $major = 2 }
    '^P' { $scope = 'Global'; $major = 4 }
}
if ($scope -ne 'Global') { New-CsClientVersionPolicy -Identity $scope | Out-Null }
New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $major -MinorVersion 0 `
    -CompareOp LSS -Action Block | Out-Null
#! warning noRule
Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true
