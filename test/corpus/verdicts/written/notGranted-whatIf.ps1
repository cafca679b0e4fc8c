# reason: notGranted
New-CsClientVersionPolicy -Identity Pilots
New-CsClientVersionPolicyRule -Parent Pilots -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
Grant-CsClientVersionPolicy -Identity 'sip:ken@litwareinc.com' -PolicyName Pilots -WhatIf
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
