New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
