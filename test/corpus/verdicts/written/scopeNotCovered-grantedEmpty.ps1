# reason: scopeNotCovered
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
New-CsClientVersionPolicy -Identity Pilots
Grant-CsClientVersionPolicy -Identity 'sip:ken@litwareinc.com' -PolicyName Pilots
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
