# reason: noRule
Set-CsPrivacyConfiguration -Id global -EnablePriv:1
