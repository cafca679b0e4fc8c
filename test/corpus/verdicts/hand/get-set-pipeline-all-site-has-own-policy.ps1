New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0 | Out-Null
New-CsClientVersionPolicy -Identity 'site:Dublin' -Description 'To be filled later' | Out-Null
New-CsPrivacyConfiguration -Identity 'site:Dublin' | Out-Null
#! warning scopeNotCovered
Get-CsPrivacyConfiguration | Where-Object { -not $_.EnablePrivacyMode } | Set-CsPrivacyConfiguration -EnablePrivacyMode $true
