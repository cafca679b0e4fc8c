Set-CsClientVersionConfiguration -Identity Global -Enabled $true -DefaultAction Block
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp GEQ -Action Allow -Priority 0 | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
# Mobile clients cannot sign in any more: back to Allow.
#! warning CsLegacyClientsUnblocked
Set-CsClientVersionConfiguration -Identity Global -DefaultAction Allow
