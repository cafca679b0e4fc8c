#! warning ruleAfterEnable
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
