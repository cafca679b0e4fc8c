# reason: noRule
$config = Get-CsPrivacyConfiguration -Identity global
$config.EnablePrivacyMode = $true
Set-CsPrivacyConfiguration -Instance $config
