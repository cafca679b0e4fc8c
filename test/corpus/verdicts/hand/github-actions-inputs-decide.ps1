# jobs.deploy.steps: pwsh ./deploy.ps1; inputs come as environment variables.
$enable = [System.Convert]::ToBoolean($env:INPUT_ENABLE)
if ($env:INPUT_BLOCK -ne 'false') {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
}
"enabled=$enable" | Out-File -FilePath $env:GITHUB_OUTPUT -Append
#! information unprovenValue
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $enable
