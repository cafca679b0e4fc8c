# reason: scopeNotCovered
New-CsClientVersionPolicy -Identity site:Paris
New-CsClientVersionPolicyRule -Parent site:Paris -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
Set-CsPrivacyConfiguration -Identity site:Redmond -EnablePrivacyMode $true
