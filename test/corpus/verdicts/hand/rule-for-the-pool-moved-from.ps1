$old = 'lync2010pool.contoso.com'
$new = 'sfb2019pool.contoso.com'
New-CsClientVersionPolicy -Identity "Registrar:$old" | Out-Null
New-CsClientVersionPolicyRule -Parent "Registrar:$old" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block | Out-Null
# Users have moved: their pool is another one.
#! warning scopeNotCovered
New-CsPrivacyConfiguration -Identity "UserServer:$new" -EnablePrivacyMode $true | Out-Null
