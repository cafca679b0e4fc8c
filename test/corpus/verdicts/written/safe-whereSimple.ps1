# reason: none
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
Get-CsPrivacyConfiguration | Where-Object Identity -like 'site:*' | Set-CsPrivacyConfiguration -EnablePrivacyMode $true
