Get-ChildItem -Path "$PSScriptRoot\Modules\*.psm1" | ForEach-Object { Import-Module $_.FullName -DisableNameChecking }
Block-OldClients
Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
