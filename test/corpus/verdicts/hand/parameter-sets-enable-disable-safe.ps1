[CmdletBinding(DefaultParameterSetName = 'Status')]
param(
    [Parameter(ParameterSetName = 'Enable')] [switch]$Enable,
    [Parameter(ParameterSetName = 'Disable')] [switch]$Disable,
    [string]$Scope = 'Global'
)
function Add-Block($s) {
    New-CsClientVersionPolicyRule -Parent $s -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
if ($Enable) {
    Add-Block $Scope
    Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $true
}
elseif ($Disable) {
    Set-CsPrivacyConfiguration -Identity $Scope -EnablePrivacyMode $false
}
