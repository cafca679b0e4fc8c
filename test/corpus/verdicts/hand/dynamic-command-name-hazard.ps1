$verb = 'Set'
$cmd = '{0}-{1}' -f $verb, 'CsPrivacyConfiguration'
$parameters = @{ Identity = 'Global'; EnablePrivacyMode = $true }
#! warning noRule
& $cmd @parameters
