New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -MajorVersion 4 -UserAgent OC -CompareOp LSS -Action Block -Priority 0
Get-CsPrivacyConfiguration -Filter 'site:*' | Set-CsPrivacyConfiguration -EnablePrivacyMode $true
