# reason: noRule
Invoke-Expression 'Set-CsPrivacyConfiguration -EnablePrivacyMode $true'
