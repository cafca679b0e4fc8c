# reason: unprovenValue
# world: New-CsClientVersionPolicyRule -Parent Global -RuleId 11111111-2222-3333-4444-555566667777 -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
# world: New-CsClientVersionPolicyRule -Parent Global -RuleId 11111111-2222-3333-4444-555566667777 -UserAgent OC -MajorVersion 2 -CompareOp LSS -Action Block
$found = Get-CsClientVersionPolicyRule -Identity Global | Where-Object { $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' }
if (-not $found) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
}
Set-CsPrivacyConfiguration -EnablePrivacyMode $true
