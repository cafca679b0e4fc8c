$production = $true
$scope = ('site:Lab', 'Global')[[int]$production]
$action = @{ $true = 'Block'; $false = 'Allow' }[$production]
New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action $action | Out-Null
Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $production
