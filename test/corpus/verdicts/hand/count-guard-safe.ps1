$blocks = @(Get-CsClientVersionPolicyRule -Filter 'Global/*' | Where-Object {
    $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and
    $_.Enabled -and $_.Priority -eq 0 -and -not $_.UserAgentFullName -and -not $_.BuildNumber -and -not $_.QfeNumber
})
switch ($blocks.Count) {
    0 { New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null }
    1 { Write-Host "Rule $($blocks[0].Identity) is there." }
    default { Write-Warning "$($blocks.Count) rules block the old clients." }
}
Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true
