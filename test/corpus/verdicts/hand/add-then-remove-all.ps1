New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
foreach ($rule in Get-CsClientVersionPolicyRule) {
    if ($rule.UserAgent -eq 'OC' -and $rule.Action -eq 'Block') {
        Remove-CsClientVersionPolicyRule -Identity $rule.Identity
    }
}
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
