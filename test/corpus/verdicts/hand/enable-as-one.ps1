#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode 1
