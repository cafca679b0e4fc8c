$PSDefaultParameterValues['Set-CsPrivacyConfiguration:EnablePrivacyMode'] = $true
#! warning noRule
Set-CsPrivacyConfiguration -Identity site:Redmond -AutoInitiateContacts $true
