#! error CsSyntaxError
#! +1 warning noRule
if ($true) {
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
