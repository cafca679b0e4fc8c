$all = Get-Content .\sites.txt | Where-Object { $_ -and $_ -notlike '#*' } | ForEach-Object { $_.Trim() }
$blocked = foreach ($site in $all) {
    if (Get-CsClientVersionPolicyRule -Identity "site:$site" | Where-Object { $_.UserAgent -eq "OC" -and $_.Action -eq "Block" -and $_.CompareOp -eq "LSS" -and $_.MajorVersion -eq 4 -and $_.MinorVersion -eq 0 -and $_.Enabled }) { $site }
}
$todo = $all | Where-Object { $blocked -contains $_ }
foreach ($site in $todo) { Set-CsPrivacyConfiguration -Identity "site:$site" -EnablePrivacyMode $true }
