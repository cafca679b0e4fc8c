# reason: noRule
Set-CsPrivacyConfiguration –Identity “global” —EnablePrivacyMode $true
