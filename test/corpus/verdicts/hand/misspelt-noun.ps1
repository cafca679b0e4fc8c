#! error CsUnknownCmdlet
Set-CsPrivacyConfigurations -EnablePrivacyMode $true
