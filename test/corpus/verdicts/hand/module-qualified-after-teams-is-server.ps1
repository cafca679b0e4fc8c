# Hybrid runbook: Teams is connected for licensing; the server's command is named with its module.
Connect-MicrosoftTeams -Credential (Get-Credential) | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
#! warning noRule
SkypeForBusiness\Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
