$WhatIfPreference = $true
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
$WhatIfPreference = $false
