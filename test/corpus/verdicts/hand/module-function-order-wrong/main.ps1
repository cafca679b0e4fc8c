Import-Module "$PSScriptRoot\PrivacyTools.psm1" -Force
Enable-PrivacyMode -Scope Global
Add-ClientBlock -Scope Global
