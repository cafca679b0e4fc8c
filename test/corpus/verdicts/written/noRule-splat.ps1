# reason: noRule
$settings = @{ Identity = 'site:Redmond' }
$settings.EnablePrivacyMode = $true
Set-CsPrivacyConfiguration @settings
