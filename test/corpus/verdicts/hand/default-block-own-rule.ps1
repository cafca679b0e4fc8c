# Whatever the rules do that are there: this one is asked first.
$ErrorActionPreference = 'Stop'
Set-CsClientVersionConfiguration -Identity Global -DefaultAction Block
$known = @(Get-CsClientVersionPolicyRule -Identity Global | Where-Object { $_.UserAgent -eq 'OC' })
if ($known.Count -gt 0) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block -Priority 0
}
Set-CsPrivacyConfiguration -Identity global -EnablePrivacyMode $true
