. "$PSScriptRoot\common.ps1"
Add-Block Global
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
