# reason: none
exit
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
