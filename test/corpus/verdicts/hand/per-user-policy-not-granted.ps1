$policy = 'ModernClientsOnly'
#! information CsPolicyNotGranted
New-CsClientVersionPolicy -Identity $policy -Description 'Lync 2010 and later' | Out-Null
New-CsClientVersionPolicyRule -Parent $policy -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block | Out-Null
#! warning notGranted
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
