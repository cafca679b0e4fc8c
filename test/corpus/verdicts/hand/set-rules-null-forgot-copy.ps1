New-CsClientVersionPolicy -Identity site:Redmond
New-CsClientVersionPolicyRule -Parent site:Redmond -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
Set-CsClientVersionPolicy -Identity site:Redmond -Rules $Null
#! warning noRule
New-CsPrivacyConfiguration -Identity site:Redmond -EnablePrivacyMode $True
