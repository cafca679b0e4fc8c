# The pool's people have a privacy configuration of their own: the site's is not theirs.
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
New-CsPrivacyConfiguration -Identity 'UserServer:atl-cs-001.contoso.com' | Out-Null
New-CsClientVersionPolicy -Identity 'Registrar:atl-cs-001.contoso.com' | Out-Null
Set-CsPrivacyConfiguration -Identity 'site:Atlanta' -EnablePrivacyMode $true
