# reason: noRule
Connect-MicrosoftTeams
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
Disconnect-MicrosoftTeams
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
