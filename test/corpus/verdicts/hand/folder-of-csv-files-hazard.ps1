foreach ($csv in Get-ChildItem "$PSScriptRoot\input\*.csv") {
    foreach ($row in Import-Csv $csv.FullName) {
        #! warning noRule
        Set-CsPrivacyConfiguration -Identity "site:$($row.Site)" -EnablePrivacyMode $true
    }
}
