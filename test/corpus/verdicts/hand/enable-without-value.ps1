#! error CsMissingArgument
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode
