Import-Csv C:\Deploy\sites.csv | Where-Object { $_.Enabled -eq 'yes' } | ForEach-Object {
    $site = "site:$($_.Site)"
    if ($_.Legacy -ne 'keep') {
        New-CsClientVersionPolicyRule -Parent $site -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
    }
    #! warning notOnEveryPath
    Set-CsPrivacyConfiguration -Identity $site -EnablePrivacyMode $true
}
