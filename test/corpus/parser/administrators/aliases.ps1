Set-Alias scp Set-CsPrivacyConfiguration
New-Alias -Name gpc -Value Get-CsPrivacyConfiguration
gpc | scp -EnablePrivacyMode $true
