using module .\SfbBaseline.psm1
param([string]$Site = 'Redmond')
Set-CsPrivacyConfiguration -Identity "site:$Site" -EnablePrivacyMode $true
