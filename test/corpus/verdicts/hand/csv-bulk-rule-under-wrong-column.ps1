$rows = Import-Csv C:\Deploy\sites.csv
foreach ($row in $rows) {
    # The policy of the pool's site; the privacy settings of the user's site. They need not be the same.
    New-CsClientVersionPolicyRule -Parent "site:$($row.PoolSite)" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    #! information scopeNotCovered
    Set-CsPrivacyConfiguration -Identity "site:$($row.UserSite)" -EnablePrivacyMode $true
}
