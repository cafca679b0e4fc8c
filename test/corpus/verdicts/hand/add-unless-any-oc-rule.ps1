# Any rule for OC counts here, also one that allows.
if (-not (Get-CsClientVersionPolicyRule -Identity Global | Where-Object { $_.UserAgent -eq 'OC' })) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0
}
#! information unprovenValue
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
