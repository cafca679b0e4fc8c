# Everything beside this script, itself left out.
Get-ChildItem -Path $PSScriptRoot -Filter *.ps1 | Where-Object Name -ne 'main.ps1' | ForEach-Object { . $_.FullName }
#! warning scopeNotCovered
Set-CsPrivacyConfiguration -Identity site:Redmond -EnablePrivacyMode $true
