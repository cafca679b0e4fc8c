# reason: none
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
Get-CsClientVersionPolicyRule | Where-Object { $_.UserAgent -eq 'CPE' } | Remove-CsClientVersionPolicyRule
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
