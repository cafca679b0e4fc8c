# Each row says by itself whether a rule is made and whether privacy mode goes on.
foreach ($row in Import-Csv .\sites.csv) {
    if ($row.Block -eq '1') {
        New-CsClientVersionPolicyRule -Parent "site:$($row.Name)" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    }
    if ($row.Privacy -eq '1') {
        #! warning notOnEveryPath
        Set-CsPrivacyConfiguration -Identity "site:$($row.Name)" -EnablePrivacyMode $true
    }
}
