#requires -Modules MicrosoftTeams, SkypeForBusiness
# Each command says which product it means.
MicrosoftTeams\Set-CsPrivacyConfiguration -EnablePrivacyMode $true
#! warning noRule
SkypeForBusiness\Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
