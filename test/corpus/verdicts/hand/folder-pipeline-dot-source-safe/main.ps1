Get-ChildItem "$PSScriptRoot\Functions\*.ps1" | ForEach-Object { . $_.FullName }
Block-OldClients -Parent 'Global'
Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
