# reason: none
# world: New-CsClientVersionPolicyRule -Parent Global -RuleId 11111111-2222-3333-4444-555566667777 -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block
$found = Get-CsClientVersionPolicyRule -Identity Global | Where-Object { $_.UserAgent -eq 'OC' -and $_.MajorVersion -eq 4 -and $_.CompareOp -eq 'LSS' -and $_.Action -eq 'Block' -and $_.Enabled }
if ($found) {
    Set-CsPrivacyConfiguration -EnablePrivacyMode $true
}
