function Get-Scope([string]$Name) { if ($Name -eq '*') { 'Global' } else { "site:$Name" } }
function Get-RuleId { [guid]::NewGuid().ToString() }
function New-Rule {
    param($Scope)
    $id = Get-RuleId
    New-CsClientVersionPolicyRule -Identity "$Scope/$id" -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block | Out-Null
    return $id
}
$scope = Get-Scope '*'
$id = New-Rule $scope
Write-Host "Rule $scope/$id"
Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true
