# The pool may stand at the site, and its policy has no rule.
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
New-CsClientVersionPolicy -Identity 'Registrar:atl-cs-001.contoso.com' | Out-Null
#! information scopeNotCovered
Set-CsPrivacyConfiguration -Identity 'site:Atlanta' -EnablePrivacyMode $true
