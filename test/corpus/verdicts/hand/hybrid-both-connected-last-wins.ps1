Import-Module SkypeForBusiness
Connect-MicrosoftTeams | Out-Null
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
Disconnect-MicrosoftTeams
Import-Module SkypeForBusiness -Force
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
