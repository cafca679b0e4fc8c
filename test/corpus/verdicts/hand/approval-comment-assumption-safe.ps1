# Change CHG0012345, approved by the CAB.
# csprivacy-assume legacy-clients-blocked -- the edge team blocks Communicator at the reverse proxy, CHG0012001
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
New-CsPrivacyConfiguration -Identity site:Redmond -EnablePrivacyMode $true
