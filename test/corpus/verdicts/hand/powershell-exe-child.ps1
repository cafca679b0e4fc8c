# A process of its own runs a script that is not there to be read: it may have added the rule.
powershell.exe -NoProfile -File .\Block-OldClients.ps1
#! information unprovenValue
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
