#! hint CsAbbreviatedParameter
Set-CsClientVersionConfiguration -Identity Global -DefaultA Block
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
