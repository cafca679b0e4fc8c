# reason: ruleDisabled
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Enabled $false
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
