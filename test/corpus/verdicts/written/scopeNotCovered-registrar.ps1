# reason: scopeNotCovered
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
New-CsClientVersionPolicy -Identity Registrar:pool01.litwareinc.com
Set-CsPrivacyConfiguration -Identity service:UserServer:pool01.litwareinc.com -EnablePrivacyMode $true
