New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
Get-CsClientVersionPolicyRule -Filter 'Global/*' | Where-Object { $_.UserAgent -in 'WM', 'RTC' } | ForEach-Object {
    Remove-CsClientVersionPolicyRule -Identity $_.Identity -Force
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
