#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
# csprivacy-assume legacy-clients-blocked global -- CHG-4711
