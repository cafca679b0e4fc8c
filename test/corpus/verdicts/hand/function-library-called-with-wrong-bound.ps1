function New-BlockRule {
    param([Parameter(Mandatory)] [string] $Scope, [string] $UserAgent = 'OC', [int] $Below = 4)
    New-CsClientVersionPolicyRule -Parent $Scope -RuleId ([guid]::NewGuid()) -UserAgent $UserAgent -MajorVersion $Below -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
New-BlockRule Global OC 3 | Out-Null
#! warning partialCoverage
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
