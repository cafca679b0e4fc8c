Get-CsClientVersionPolicyRule | ? { $_.UserAgent -eq 'OC' -and $_.Action -match '^Allow' } | Remove-CsClientVersionPolicyRule
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
