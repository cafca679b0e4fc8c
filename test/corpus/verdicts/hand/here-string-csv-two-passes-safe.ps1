$table = @'
Site;Pilot
Redmond;1
Dublin;0
'@ | ConvertFrom-Csv -Delimiter ';'
# First pass: rules everywhere. Second pass: privacy mode, pilots first.
$table | ForEach-Object {
    New-CsClientVersionPolicy -Identity "site:$($_.Site)" | Out-Null
    New-CsClientVersionPolicyRule -Parent "site:$($_.Site)" -RuleId ([guid]::NewGuid()) -UserAgent OC -MajorVersion 4 -MinorVersion 0 -CompareOp LSS -Action Block -Priority 0 | Out-Null
}
foreach ($row in $table | Sort-Object Pilot -Descending) {
    New-CsPrivacyConfiguration -Identity "site:$($row.Site)" -EnablePrivacyMode $true | Out-Null
}
