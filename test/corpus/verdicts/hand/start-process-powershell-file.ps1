Start-Process powershell.exe -ArgumentList '-NoProfile -File C:\Scripts\Block-OldClients.ps1' -Wait -Verb RunAs
#! information unprovenValue
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
