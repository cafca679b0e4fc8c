$ErrorActionPreference = 'Stop'
$site = 'site:Graz'
New-CsPrivacyConfiguration -Identity $site -AutoInitiateContacts $true | Out-Null
New-CsPrivacyConfiguration -Identity $site -EnablePrivacyMode $true | Out-Null
Write-Host 'Never reached, and privacy mode never on'
