function Enable-Mode { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
