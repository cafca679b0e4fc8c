New-CsClientVersionPolicyRule -Parent Global -RuleId (New-Guid) -UserAgent OC -MajorVersion 1 -CompareOp GEQ -Action Allow -Priority 0
New-CsClientVersionPolicyRule -Parent Global -RuleId (New-Guid) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
#! warning shadowedByAllow
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
