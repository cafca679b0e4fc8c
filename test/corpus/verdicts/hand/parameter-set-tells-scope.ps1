#requires -RunAsAdministrator
[CmdletBinding(DefaultParameterSetName = 'Site')]
param(
    [Parameter(Mandatory, ParameterSetName = 'Site')][string]$SiteName,
    [Parameter(Mandatory, ParameterSetName = 'Global')][switch]$Global,
    [switch]$NoBlock
)
$scope = if ($PSCmdlet.ParameterSetName -eq 'Global') { 'Global' } else { "site:$SiteName" }
if (-not $NoBlock.IsPresent) {
    if ($scope -ne 'Global' -and -not (Get-CsClientVersionPolicy -Identity $scope -ErrorAction SilentlyContinue)) {
        New-CsClientVersionPolicy -Identity $scope | Out-Null
    }
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
if ($Global) {
    #! warning notOnEveryPath
    Set-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true
}
else {
    #! warning notOnEveryPath
    New-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true
}
