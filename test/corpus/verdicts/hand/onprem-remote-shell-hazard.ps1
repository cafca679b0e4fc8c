$session = New-PSSession -ConnectionUri https://fe01.contoso.com/OcsPowershell -Authentication NegotiateWithImplicitCredential
Import-PSSession $session | Out-Null
#! information CsImplicitGlobalScope
#! warning noRule
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
