$mode = 'on'
$settings = @{ Identity = 'Global'; EnablePrivacyMode = ($mode -eq 'ON') }
#! warning noRule
Set-CsPrivacyConfiguration @settings
