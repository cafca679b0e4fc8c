New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0 | Out-Null
New-CsPrivacyConfiguration -Identity 'site:Lab' -EnablePrivacyMode $true
#! warning CsLegacyClientsUnblocked
New-CsClientVersionPolicy -Identity 'site:Lab' -Description 'No rules for the lab' | Out-Null
