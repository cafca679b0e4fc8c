New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
New-CsClientVersionConfiguration -Identity site:Lab -Enabled $false
#! warning filterDisabled
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
