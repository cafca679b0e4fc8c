$session = New-PSSession -ConnectionUri https://pool.contoso.com/OcsPowershell -Authentication NegotiateWithImplicitCredential
Import-PSSession $session -Prefix Lab
Set-LabCsPrivacyConfiguration -EnablePrivacyMode $true
Invoke-Command -Session $session { Set-CsPrivacyConfiguration -EnablePrivacyMode $using:on }
