[CmdletBinding(SupportsShouldProcess = $true, ConfirmImpact = 'High')]
param(
    [Parameter(Mandatory = $false)]
    [string]$Site = 'Redmond'
)
$scope = "site:$Site"
if ($PSCmdlet.ShouldProcess($scope, 'Block Communicator 2007 and 2007 R2')) {
    New-CsClientVersionPolicy -Identity $scope -ErrorAction SilentlyContinue | Out-Null
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
if ($PSCmdlet.ShouldProcess($scope, 'Enable privacy mode')) {
    Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true
}
