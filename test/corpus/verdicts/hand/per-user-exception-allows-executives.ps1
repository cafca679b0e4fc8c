New-CsClientVersionPolicyRule -Parent Global -RuleId (New-Guid) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0
New-CsClientVersionPolicy -Identity Executives
New-CsClientVersionPolicyRule -Parent Executives -RuleId (New-Guid) -UserAgent OC -MajorVersion 3 -MinorVersion 5 -CompareOp GEQ -Action Allow -Priority 0
Get-CsUser -LdapFilter 'title=CEO' | Grant-CsClientVersionPolicy -PolicyName Executives
#! warning actionAllows
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
