& "$PSScriptRoot\Block-OldClients.ps1" -Parent Global
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
