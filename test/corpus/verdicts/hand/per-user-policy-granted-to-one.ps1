# Two pilots have the policy; everybody else keeps whatever client there is.
$policy = 'ModernClientsOnly'
New-CsClientVersionPolicy -Identity $policy -Description 'Lync 2010 and later' | Out-Null
New-CsClientVersionPolicyRule -Parent $policy -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block | Out-Null
'sip:ken@contoso.com', 'sip:pilar@contoso.com' | ForEach-Object { Grant-CsClientVersionPolicy -Identity $_ -PolicyName $policy }
#! warning scopeNotCovered
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
