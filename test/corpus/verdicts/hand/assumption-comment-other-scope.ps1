# csprivacy-assume legacy-clients-blocked site:Redmond -- change 1234
New-CsPrivacyConfiguration -Identity 'site:Redmond' -EnablePrivacyMode $true
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
