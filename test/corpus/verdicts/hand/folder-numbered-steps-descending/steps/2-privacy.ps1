#! warning ruleAfterEnable
Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
