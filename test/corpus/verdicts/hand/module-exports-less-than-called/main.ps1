Import-Module .\ClientRules.psm1
# Renamed in the module, and the module lets out only what begins with Set-.
Add-OldClientBlock
#! information CsImplicitGlobalScope
#! warning noRule
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
