# A process of its own: what it does is not followed.
powershell.exe -NoProfile -File .\Block-OldClients.ps1
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
