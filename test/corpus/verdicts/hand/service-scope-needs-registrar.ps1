New-CsClientVersionPolicy -Identity 'site:Dublin'
New-CsClientVersionPolicyRule -Parent 'site:Dublin' -RuleId (New-Guid) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0
# Whether the pool stands in Dublin, the script does not say.
#! information scopeNotCovered
New-CsPrivacyConfiguration -Identity 'service:UserServer:lync01.contoso.com' -EnablePrivacyMode $true
