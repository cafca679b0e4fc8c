$scope = 'site:Redmond'
$policy = Get-CsClientVersionPolicy -Identity $scope -ErrorAction SilentlyContinue
if ($null -eq $policy) {
    $policy = New-CsClientVersionPolicy -Identity $scope
}
$id = '{0}/{1}' -f $scope, [guid]::NewGuid()
New-CsClientVersionPolicyRule -Identity $id -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
if (Get-CsPrivacyConfiguration -Identity $scope -ErrorAction SilentlyContinue) {
    Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true
} else {
    New-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true | Out-Null
}
