New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0 | Out-Null
New-CsClientVersionPolicy -Identity 'site:Dublin' | Out-Null
Remove-CsClientVersionPolicy -Identity 'site:Dublin'
New-CsPrivacyConfiguration -Identity 'site:Dublin' -EnablePrivacyMode $true
