Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
