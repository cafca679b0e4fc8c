# reason: noRule
New-CsPrivacyConfiguration -Identity site:Redmond -EnablePrivacyMode $true -AutoInitiateContacts $true
