$library = {
    function Add-Block($Scope) {
        New-CsClientVersionPolicyRule -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    }
    function Enable-Mode($Scope) { Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true }
}
. $library
foreach ($scope in 'Global', 'site:Redmond') {
    Add-Block $scope
    Enable-Mode $scope
}
