New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
New-CsClientVersionPolicy -Identity 'NoChecks' | Out-Null
#! warning CsLegacyClientsUnblocked
Grant-CsClientVersionPolicy -Identity 'sip:ken@contoso.com' -PolicyName 'NoChecks'
