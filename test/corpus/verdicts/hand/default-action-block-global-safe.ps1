Set-CsClientVersionConfiguration -Identity Global -Enabled $true -DefaultAction Block
New-CsClientVersionPolicyRule -Parent Global -RuleId (New-Guid) -UserAgent OC -MajorVersion 4 -CompareOp GEQ -Action Allow -Priority 0
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
