New-CsClientVersionPolicyRule -Parent Global -RuleId (New-Guid) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0
Grant-CsClientVersionPolicy -Identity 'sip:ceo@contoso.com' -PolicyName $null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
