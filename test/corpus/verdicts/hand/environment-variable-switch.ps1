switch ($env:COMPUTERNAME) {
    { $_ -like 'LAB*' } { $scope = 'site:Lab' }
    default { $scope = 'Global' }
}
New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true
