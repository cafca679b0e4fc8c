foreach ($f in Get-ChildItem -Path $PSScriptRoot\lib -Filter *.ps1) { . $f.FullName }
Block-OldClients
#! warning noRule
Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
