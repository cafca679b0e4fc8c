#! warning noRule
New-CsPrivacyConfiguration -Identity 'site:Redmond' -EnablePrivacyMode $true -InMemory | Set-CsPrivacyConfiguration
