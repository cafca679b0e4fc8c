param([string]$Pilot = 'Redmond')
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
# The pilot site gets a policy of its own, which has no rules yet.
New-CsClientVersionPolicy -Identity "site:$Pilot" -Description 'Pilot'
#! warning scopeNotCovered
New-CsPrivacyConfiguration -Identity "site:$Pilot" -EnablePrivacyMode $true
