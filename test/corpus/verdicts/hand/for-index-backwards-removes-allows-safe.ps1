$rules = @(Get-CsClientVersionPolicyRule -Identity Global)
for ($i = $rules.Count - 1; $i -ge 0; $i--) {
    if ($rules[$i].UserAgent -eq 'OC' -and $rules[$i].Action -like 'Allow*') { Remove-CsClientVersionPolicyRule -Identity $rules[$i].Identity }
}
New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
