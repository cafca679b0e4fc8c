#requires -Modules SkypeForBusiness, MicrosoftTeams
#! information noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
