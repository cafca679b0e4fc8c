# reason: noRule
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent UCCP -MajorVersion 4 -CompareOp LSS -Action Block
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
