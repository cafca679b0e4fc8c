New-CsClientVersionPolicyRule -Parent Global -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0
foreach ($csv in Get-ChildItem "$PSScriptRoot\input\*.csv") {
    foreach ($row in Import-Csv $csv.FullName) {
        Set-CsPrivacyConfiguration -Identity "site:$($row.Site)" -EnablePrivacyMode $true
    }
}
