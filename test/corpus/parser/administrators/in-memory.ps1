$x = New-CsPrivacyConfiguration -Identity site:Redmond -InMemory
$x.EnablePrivacyMode = $True
Set-CsPrivacyConfiguration -Instance $x
