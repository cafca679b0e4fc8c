# csprivacy-assume legacy-clients-blocked site:Redmond -- retired last year
Set-CsPrivacyConfiguration -Identity site:Redmond -EnablePrivacyMode $true # csprivacy-disable-line CsPrivacyModeLegacyClients
