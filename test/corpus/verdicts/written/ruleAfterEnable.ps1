# reason: ruleAfterEnable
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
