Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $True
