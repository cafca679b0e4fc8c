Set-CsClientVersionConfiguration -Identity Global -DefaultAction Block -Enabled $true
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 2 -MinorVersion 0 -CompareOp GEQ -Action Allow -Priority 0
#! warning actionAllows
Get-CsPrivacyConfiguration | Set-CsPrivacyConfiguration -EnablePrivacyMode $true
