#! error CsInvalidValue
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode True
