Set-CsClientVersionConfiguration -Identity Global -Enabled $false
New-CsClientVersionPolicyRule -Parent Global -RuleId (New-Guid) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0
#! warning filterDisabled
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
Set-CsClientVersionConfiguration -Identity Global -Enabled $true
