[CmdletBinding()]
param(
    [string[]]$Site = @('Redmond', 'Dublin'),
    [ValidateRange(3, 16)]
    [int]$MinimumMajor = 3
)
foreach ($name in $Site) {
    $scope = "site:$name"
    New-CsClientVersionPolicy -Identity $scope | Out-Null
    New-CsClientVersionPolicyRule -Parent $scope -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion $MinimumMajor -MinorVersion 0 `
        -CompareOp LSS -Action Block | Out-Null
    #! warning partialCoverage
    New-CsPrivacyConfiguration -Identity $scope -EnablePrivacyMode $true | Out-Null
}
