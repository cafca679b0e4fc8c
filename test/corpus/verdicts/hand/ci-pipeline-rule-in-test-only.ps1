param([string]$Stage = $env:RELEASE_STAGENAME, [switch]$DryRun)
$ErrorActionPreference = 'Stop'
if ($Stage -eq 'test') {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
#! warning notOnEveryPath
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true -WhatIf:$DryRun
