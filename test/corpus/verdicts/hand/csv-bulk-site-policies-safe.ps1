# sites.csv: Site;Mode
$rows = Import-Csv -Path "$PSScriptRoot\sites.csv" -Delimiter ';'
$total = $rows.Count
$i = 0
foreach ($row in $rows) {
    $i++
    Write-Progress -Activity 'Sites' -Status $row.Site -PercentComplete ($i / $total * 100)
    $identity = 'site:{0}' -f $row.Site.Trim()
    New-CsClientVersionPolicy -Identity $identity -ErrorAction SilentlyContinue | Out-Null
    New-CsClientVersionPolicyRule -Parent $identity -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
    New-CsPrivacyConfiguration -Identity $identity -EnablePrivacyMode $true | Out-Null
}
