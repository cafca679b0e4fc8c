New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
New-CsClientVersionPolicy -Identity 'LegacyAllowed' | Out-Null
New-CsClientVersionPolicyRule -Parent 'LegacyAllowed' -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Allow | Out-Null
Get-CsUser -OU 'ou=factory,dc=contoso,dc=com' | Grant-CsClientVersionPolicy -PolicyName 'LegacyAllowed'
#! warning actionAllows
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
