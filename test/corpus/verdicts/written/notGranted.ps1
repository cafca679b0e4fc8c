# reason: notGranted
New-CsClientVersionPolicy -Identity Pilots
New-CsClientVersionPolicyRule -Parent Pilots -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
