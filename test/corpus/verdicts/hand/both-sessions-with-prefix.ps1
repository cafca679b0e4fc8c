$cloud = New-CsOnlineSession
Import-PSSession $cloud -Prefix Cloud | Out-Null
Import-Module SkypeForBusiness
Set-CloudCsPrivacyConfiguration -EnablePrivacyMode $true
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
