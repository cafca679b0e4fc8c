$settings = @{
    Identity          = 'site:Redmond'
    EnablePrivacyMode = $true
}
$settings.AutoInitiateContacts = $true
$settings['WhatIf'] = $false
Set-CsPrivacyConfiguration @settings -Verbose
