#! warning CsBlocksSupportedClients
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 17 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
