New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
Get-CsClientVersionPolicyRule | Set-CsClientVersionPolicyRule -Enabled $false
#! warning ruleDisabled
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
