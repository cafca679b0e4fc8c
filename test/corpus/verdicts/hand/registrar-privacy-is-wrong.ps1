#! error CsInvalidIdentity
New-CsPrivacyConfiguration -Identity 'service:Registrar:pool01.contoso.com' -EnablePrivacyMode $true
