Import-Module "$PSScriptRoot\PrivacyTools.psm1" -Force
Add-ClientBlock -Scope Global
Enable-PrivacyMode -Scope Global -Verbose
