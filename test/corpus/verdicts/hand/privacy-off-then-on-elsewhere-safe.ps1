New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0 | Out-Null
$before = Get-CsPrivacyConfiguration
foreach ($configuration in $before) {
    Write-Host ('{0,-30} {1}' -f $configuration.Identity, $configuration.EnablePrivacyMode)
    $configuration.EnablePrivacyMode = $true
    $configuration.AutoInitiateContacts = $true
    Set-CsPrivacyConfiguration -Instance $configuration
}
