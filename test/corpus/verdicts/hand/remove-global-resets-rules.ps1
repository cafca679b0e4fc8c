New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block -Priority 0 | Out-Null
function Reset-Site([string]$Identity) {
    # Meant for sites; on Global it resets the policy, rules and all.
    Get-CsClientVersionPolicy -Identity $Identity | Remove-CsClientVersionPolicy
}
'Global' | ForEach-Object { Reset-Site $_ }
#! warning noRule
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
