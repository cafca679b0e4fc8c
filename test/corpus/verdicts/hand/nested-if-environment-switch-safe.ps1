param([ValidateSet('Pilot', 'All')][string]$Phase = 'Pilot')
$scope = if ($Phase -eq 'Pilot') { 'site:Pilot' } else { 'Global' }
if ($scope -ne 'Global') { New-CsClientVersionPolicy -Identity $scope }
New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
if ($scope -eq 'Global') { Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true }
else { New-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true }
