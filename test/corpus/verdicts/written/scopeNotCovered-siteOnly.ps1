# reason: scopeNotCovered
New-CsClientVersionPolicy -Identity site:Redmond
New-CsClientVersionPolicyRule -Parent site:Redmond -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
