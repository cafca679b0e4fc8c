function global:Enable-PrivacyMode { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
