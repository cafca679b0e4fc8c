New-CsClientVersionPolicy -Identity 'site:Redmond' | Out-Null
#! warning CsBlocksSupportedClients
New-CsClientVersionPolicyRule -Parent 'site:Redmond' -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 16 -MinorVersion 0 `
    -CompareOp LEQ -Action Block | Out-Null
New-CsPrivacyConfiguration -Identity 'site:Redmond' -EnablePrivacyMode $true
