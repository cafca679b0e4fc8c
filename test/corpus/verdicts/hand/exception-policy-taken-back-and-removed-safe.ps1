$p = 'ExecutivesOldClients'
New-CsClientVersionPolicy -Identity $p | Out-Null
New-CsClientVersionPolicyRule -Parent $p -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 3 -CompareOp GEQ -Action Allow | Out-Null
Grant-CsClientVersionPolicy -Identity 'sip:ceo@contoso.com' -PolicyName $p
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0 | Out-Null
# migrated since
Grant-CsClientVersionPolicy -Identity 'sip:ceo@contoso.com' -PolicyName $null
Remove-CsClientVersionPolicy -Identity $p
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
