# exit in a called script ends that script only.
& "$PSScriptRoot\Block-OldClients.ps1" -Server 'fe01'
if ($LASTEXITCODE -ne 0) { Write-Warning 'The block was not added.' }
#! warning notOnEveryPath
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
