# The rule was added by hand in change 1234.
# csprivacy-assume legacy-clients-blocked global -- change 1234, verified by the messaging team
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
