New-CsClientVersionPolicy -Identity 'site:Dublin' | Out-Null
New-CsClientVersionPolicyRule -Parent 'site:Dublin' -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
    -CompareOp LSS -Action Block | Out-Null
if ((Get-Date).DayOfWeek -eq 'Sunday') {
    Remove-CsClientVersionPolicy -Identity 'site:Dublin'
}
#! warning notOnEveryPath
New-CsPrivacyConfiguration -Identity 'site:Dublin' -EnablePrivacyMode $true
