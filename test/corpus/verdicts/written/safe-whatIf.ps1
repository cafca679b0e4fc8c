# reason: none
Set-CsPrivacyConfiguration -EnablePrivacyMode $true -WhatIf
