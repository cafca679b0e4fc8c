New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
$rules = @(Get-CsClientVersionPolicyRule -Identity Global)
for ($i = 0; $i -lt $rules.Count; $i++) {
    if ($rules[$i].UserAgent -eq 'OC') { Remove-CsClientVersionPolicyRule -Identity $rules[$i].Identity }
}
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
