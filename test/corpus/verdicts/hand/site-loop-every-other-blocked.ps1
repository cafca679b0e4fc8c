$report = @()
$i = 0
$sites = 'Ulm', 'Bonn', 'Kiel'
foreach ($s in $sites) {
    $i++
    Write-Progress -Activity 'Sites' -Status $s -PercentComplete ($i / $sites.Count * 100)
    $id = "site:$s"
    New-CsClientVersionPolicy -Identity $id | Out-Null
    if ($i % 2) {
        New-CsClientVersionPolicyRule -Parent $id -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -CompareOp LSS -Action Block | Out-Null
    }
    #! warning scopeNotCovered
    New-CsPrivacyConfiguration -Identity $id -EnablePrivacyMode $true | Out-Null
    $report += New-Object PSObject -Property @{ Site = $s; Blocked = [bool]($i % 2) }
}
$report | Sort-Object Site | Format-Table
