# Helpdesk asked for the filter to be off while the pilot ran; the function is still called.
function Suspend-VersionCheck {
    $configuration = Get-CsClientVersionConfiguration -Identity Global
    $configuration.Enabled = $false
    Set-CsClientVersionConfiguration -Instance $configuration
}
function Initialize-Pilot {
    Suspend-VersionCheck
    Write-Host 'Pilot ready'
}
Initialize-Pilot
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0 | Out-Null
#! warning filterDisabled
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
