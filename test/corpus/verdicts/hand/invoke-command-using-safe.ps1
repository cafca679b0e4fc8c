$frontEnd = 'fe01.contoso.com'
$scope = 'Global'
$id = [guid]::NewGuid().Guid
Invoke-Command -ComputerName $frontEnd -ScriptBlock {
    Import-Module SkypeForBusiness
    New-CsClientVersionPolicyRule -Parent $using:scope -RuleId $using:id -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0
} | Out-Null
Invoke-Command -ComputerName $frontEnd -ScriptBlock {
    param($Identity, $Mode)
    Set-CsPrivacyConfiguration -Identity $Identity -EnablePrivacyMode $Mode
} -ArgumentList $scope, $true
