$all = Get-CsClientVersionPolicyRule
$phones = $all | Where-Object { $_.Identity -like 'Global/*' -and $_.UserAgent -eq 'CPE' }
$block = $all | Where-Object { $_.UserAgent -eq 'OC' -and $_.Action -eq 'Block' -and $_.CompareOp -eq 'LSS' -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.Enabled -and $null -eq $_.BuildNumber -and $null -eq $_.QfeNumber -and $_.Priority -eq 0 -and -not $_.UserAgentFullName }
#! information scopeNotCovered
if ($phones -and $block) { Set-CsPrivacyConfiguration -Identity Global -EnablePrivacyMode $true }
