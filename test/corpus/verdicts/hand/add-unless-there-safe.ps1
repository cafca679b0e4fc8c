$existing = Get-CsClientVersionPolicyRule -Filter 'Global/*' | Where-Object {
    $_.UserAgent -eq 'OC' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.CompareOp -eq 'LSS' -and $_.Action -eq 'Block' -and
    $_.Enabled -and $_.Priority -eq 0 -and $null -eq $_.BuildNumber -and $null -eq $_.QfeNumber -and -not $_.UserAgentFullName
}
if ($existing) {
    Write-Host "Rule $($existing.Identity) is there already."
} else {
    New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 `
        -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
