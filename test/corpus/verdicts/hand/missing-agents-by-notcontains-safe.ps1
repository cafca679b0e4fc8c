$wanted = 'OC', 'UCCP', 'CPE'
$have = @(Get-CsClientVersionPolicyRule -Identity Global |
    Where-Object { $_.Enabled -and $_.Action -eq 'Block' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.Priority -eq 0 -and -not $_.BuildNumber -and -not $_.QfeNumber } |
    Select-Object -ExpandProperty UserAgent)
$missing = $wanted | Where-Object { $have -notcontains $_ }
foreach ($agent in $missing) {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent $agent -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
