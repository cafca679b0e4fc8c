Remove-CsPrivacyConfiguration -Identity 'site:Redmond'
#! warning noRule
New-CsPrivacyConfiguration -Identity 'site:Redmond' -EnablePrivacyMode $true | Out-Null
