New-CsClientVersionPolicy site:Dublin
New-CsClientVersionPolicyRule -Parent site:Dublin -RuleId (New-Guid) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0
New-CsPrivacyConfiguration site:Dublin -EnablePrivacyMode $true
