$arguments = @('Global')
$named = @{ EnablePrivacyMode = $true }
#! warning noRule
Set-CsPrivacyConfiguration @arguments @named
