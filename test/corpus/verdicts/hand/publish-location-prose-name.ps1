#! error CsUnknownParameter
Set-CsPrivacyConfiguration -Identity Global -PublishLocationDataByDefault $true
