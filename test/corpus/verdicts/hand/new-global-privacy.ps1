#! error CsGlobalExists
New-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
