#! error CsSyntaxError
$mode = $env:PRIVACY ? $true : $false
#! information noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $mode
