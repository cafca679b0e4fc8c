Get-CsPrivacyConfiguration -Filter "site:*" | Set-CsPrivacyConfiguration -EnablePrivacyMode $true
Get-CsClientVersionPolicy -Filter 'tag:*' | Select-Object -ExpandProperty Rules
