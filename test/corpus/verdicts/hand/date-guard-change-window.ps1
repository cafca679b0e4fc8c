# Outside the change window nothing happens.
$now = Get-Date
if ($now.Hour -lt 20 -and $now.Hour -ge 6) { Write-Warning 'Outside the change window.'; exit }
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
