New-CsClientVersionPolicy -Identity 'Registrar:atl-cs-001.contoso.com' | Out-Null
New-CsClientVersionPolicyRule -Parent 'Registrar:atl-cs-001.contoso.com' -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block | Out-Null
#! warning scopeNotCovered
New-CsPrivacyConfiguration -Identity 'service:UserServer:atl-cs-002.contoso.com' -EnablePrivacyMode $true
