Lync\Set-CsPrivacyConfiguration -EnablePrivacyMode $true
SkypeForBusiness\Get-CsPrivacyConfiguration -Identity site:Redmond
