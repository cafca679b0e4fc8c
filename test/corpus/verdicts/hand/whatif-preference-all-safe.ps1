$WhatIfPreference = $true
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
Remove-CsClientVersionPolicy -Identity 'site:Redmond'
