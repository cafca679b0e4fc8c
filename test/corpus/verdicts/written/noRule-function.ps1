# reason: noRule
function Set-Privacy { param([bool]$On = $true) Set-CsPrivacyConfiguration -EnablePrivacyMode $On }
Set-Privacy
