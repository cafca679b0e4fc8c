# reason: none
New-CsClientVersionPolicy -Identity Registrar:pool01.litwareinc.com
New-CsClientVersionPolicyRule -Parent Registrar:pool01.litwareinc.com -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
Set-CsPrivacyConfiguration -Identity UserServer:pool01.litwareinc.com -EnablePrivacyMode $true
