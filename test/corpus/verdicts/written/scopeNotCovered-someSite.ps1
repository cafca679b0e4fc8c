# reason: scopeNotCovered
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
New-CsClientVersionPolicy -Identity site:Redmond
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
