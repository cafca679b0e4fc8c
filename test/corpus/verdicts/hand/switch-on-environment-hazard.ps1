param([ValidateSet('Test', 'Prod')][string]$Environment = 'Test')
switch ($Environment) {
    'Test' { $scope = 'site:Lab' }
    'Prod' {
        $scope = 'Global'
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -MajorVersion 4 -UserAgent OC -CompareOp LSS -Action Block -Priority 0
    }
}
#! warning noRule
Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true
