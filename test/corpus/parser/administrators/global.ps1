Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
Set-CsPrivacyConfiguration global -EnablePriv $true
Set-CsPrivacyConfiguration -EnablePrivacyMode:$true -WhatIf
set-csprivacyconfiguration -identity GLOBAL -enableprivacymode $TRUE -wi
