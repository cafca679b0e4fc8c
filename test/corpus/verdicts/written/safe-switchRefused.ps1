# reason: none
function Enable-Privacy { param([switch]$On) Set-CsPrivacyConfiguration -EnablePrivacyMode $On }
Enable-Privacy -On
