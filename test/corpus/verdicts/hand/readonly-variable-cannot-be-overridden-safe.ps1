Set-Variable -Name Action -Value 'Block' -Option ReadOnly
$ErrorActionPreference = 'SilentlyContinue'
$Action = 'Allow'
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action $Action -Priority 0
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
