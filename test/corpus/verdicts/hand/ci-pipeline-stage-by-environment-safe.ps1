# Called by the release pipeline, once for each stage.
$stage = $env:RELEASE_STAGENAME
Write-Host "##[section]Stage $stage"
$ErrorActionPreference = 'Stop'
Set-StrictMode -Version Latest
if ($stage -notin 'test', 'prod') {
    Write-Host "##vso[task.logissue type=error]Unknown stage '$stage'"
    exit 1
}
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
if ($stage -eq 'prod') {
    Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
}
Write-Host '##vso[task.complete result=Succeeded]'
