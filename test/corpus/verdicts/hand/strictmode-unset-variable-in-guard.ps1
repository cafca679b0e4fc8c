Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
try {
    # $skipRule was never set: under strict mode that is an error
    if (-not $skipRule) {
        New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    }
}
catch { Write-Warning "Rule: $_" }
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
