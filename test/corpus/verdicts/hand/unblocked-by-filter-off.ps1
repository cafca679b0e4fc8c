New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
$configuration = Get-CsClientVersionConfiguration -Identity Global
$configuration.Enabled = -not $configuration.Enabled
#! warning CsLegacyClientsUnblocked
Set-CsClientVersionConfiguration -Instance $configuration
