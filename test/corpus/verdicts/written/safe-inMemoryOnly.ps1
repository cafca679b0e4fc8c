# reason: none
$config = New-CsPrivacyConfiguration -Identity site:Redmond -EnablePrivacyMode $true -InMemory
