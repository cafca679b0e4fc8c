Get-ChildItem 'C:\Deploy\SfB\Functions\*.ps1' | ForEach-Object { . $_.FullName }
Block-LegacyCommunicator
#! information unprovenValue
Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
