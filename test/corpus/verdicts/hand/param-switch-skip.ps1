# -SkipBlock exists for the pilot site; nothing stops anybody from using it elsewhere.
[CmdletBinding()]
param([switch]$SkipBlock)

function Add-Block {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 | Out-Null
}

if (-not $SkipBlock) {
    Add-Block
} else {
    Write-Warning 'Old clients stay allowed.'
}
#! warning notOnEveryPath
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
