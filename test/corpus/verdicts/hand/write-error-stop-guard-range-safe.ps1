# Any version from 4.0 on will do.
$ErrorActionPreference = 'Stop'
$rule = Get-CsClientVersionPolicyRule -Filter 'Global/*' | Where-Object {
    $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -ge 4 -and $_.Enabled -eq $true -and
    $_.Priority -eq 0 -and -not $_.UserAgentFullName
} | Select-Object -First 1
if ($null -eq $rule) { Write-Error 'No rule blocks Communicator 2007 R2.' }
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
