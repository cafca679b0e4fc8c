Set-CsPrivacyConfiguration -Identity <site> -EnablePrivacyMode $true
