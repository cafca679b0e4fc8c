# reason: none
Connect-MicrosoftTeams
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
