New-CsClientVersionPolicy -Identity 'Registrar:pool01.contoso.com'
New-CsClientVersionPolicyRule -Parent 'Registrar:pool01.contoso.com' -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
New-CsPrivacyConfiguration -Identity 'service:UserServer:pool01.contoso.com' -EnablePrivacyMode $true
