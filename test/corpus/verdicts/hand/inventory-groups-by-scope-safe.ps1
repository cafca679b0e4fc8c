$groups = Get-CsClientVersionPolicyRule | Group-Object { ($_.Identity -split '/')[0] }
foreach ($g in $groups) {
    $block = $g.Group | Where-Object { $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.Enabled -and $null -eq $_.BuildNumber -and $null -eq $_.QfeNumber -and $_.Priority -eq 0 -and -not $_.UserAgentFullName }
    if ($block -and $g.Name -eq 'Global') { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
}
