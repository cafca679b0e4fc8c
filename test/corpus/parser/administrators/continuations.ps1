Set-CsPrivacyConfiguration `
    -Identity site:Redmond `
    -EnablePrivacyMode $true `
    -AutoInitiateContacts $true
