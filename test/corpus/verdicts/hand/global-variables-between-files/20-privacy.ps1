#! warning noRule
Set-CsPrivacyConfiguration -Identity $global:SfbScope -EnablePrivacyMode $true
