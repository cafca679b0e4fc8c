$on = $env:PRIVACY ?? 'false'
$on -eq 'true' ? (Set-CsPrivacyConfiguration -EnablePrivacyMode $true) : $null
Get-CsPrivacyConfiguration && Write-Host ok || Write-Host failed
