# A policy that exists already gets no rule.
$scope = 'site:Redmond'
$policy = Get-CsClientVersionPolicy -Identity $scope -ErrorAction SilentlyContinue
if ($null -eq $policy) {
    New-CsClientVersionPolicy -Identity $scope | Out-Null
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null
}
#! warning notOnEveryPath
Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true
