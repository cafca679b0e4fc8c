$x = New-CsClientVersionPolicyRule -Parent 'site:Redmond' -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -InMemory
New-CsClientVersionPolicy -Identity 'site:Redmond' -Rules @{ Add = $x } | Out-Null
New-CsPrivacyConfiguration -Identity 'site:Redmond' -EnablePrivacyMode $true
