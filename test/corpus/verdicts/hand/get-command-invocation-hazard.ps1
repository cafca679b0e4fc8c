#! warning noRule
& (Get-Command Set-CsPrivacyConfiguration -Module SkypeForBusiness) -Identity Global -EnablePrivacyMode $true
