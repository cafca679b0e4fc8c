New-CsPrivacyConfiguration -Identity site:Bergen -EnablePrivacyMode $True
