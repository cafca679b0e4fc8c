# reason: noRule
$site = New-CsPrivacyConfiguration -Identity site:Redmond -InMemory
$site.EnablePrivacyMode = $True
Set-CsPrivacyConfiguration -Instance $site
